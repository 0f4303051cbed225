"""Training the learned part of the reader from annotated documents."""
