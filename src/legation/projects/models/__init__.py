from .contract import Contract
from .project import Project

__all__ = ["Contract", "Project"]
