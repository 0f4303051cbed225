"""The pages: server-rendered, every value with its footnote."""
