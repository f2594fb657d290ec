"""What all errors of the warehouse have in common."""


class WarehouseError(Exception):
    """Something that the user can mend; the message says what it is and what to do."""
