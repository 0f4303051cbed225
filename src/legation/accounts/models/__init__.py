from .office_role import OfficeRole
from .sign_in_link import SignInLink

__all__ = ["OfficeRole", "SignInLink"]
