"""Series, events, contacts made and invitations sent."""
