"""What was begun and lies there."""

from domain.taps.tap import CODE, Form, Tap

PRESSED = Form[str]("[a-z0-9.-]{0,40}", lambda text: text.replace(".", ":"), lambda data: data.replace(":", "."))
"""Another button's data, as a field."""

FLOW_RESUME = Tap("flow-resume", CODE)
FLOW_ANEW = Tap("flow-anew", CODE, Form[int]("[0-9]{1,2}", int), PRESSED)
"""Of a flow, which of its beginnings, and the button that was pressed for it."""
