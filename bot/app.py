"""The application: every handler of every feature, in order. The first that takes an update is the only one."""

from telegram.ext import ApplicationBuilder, ContextTypes

from bot.features import FEATURES, Features
from bot.wire.conversation import Flow, asking_again
from bot.wire.filters import anything
from bot.wire.http import AiohttpRequest
from bot.wire.session import App, Context
from bot.wire.texts import Texts
from bot.wire.worker import on_error


def build(token: str, api_url: str, texts: Texts, features: Features = FEATURES) -> App:
    """The application without an updater: our own receiver and worker feed it."""
    app: App = (
        ApplicationBuilder()
        .token(token)
        .base_url(f"{api_url}/bot")
        .base_file_url(f"{api_url}/file/bot")
        .request(AiohttpRequest())
        .get_updates_request(AiohttpRequest(connections=1))
        .updater(None)
        .job_queue(None)
        .context_types(ContextTypes(context=Context))
        .build()
    )
    _register(app, texts, features)
    app.add_error_handler(on_error)
    return app


ASIDE = -1
"""The library's group of handlers that are looked at first."""


def _register(app: App, texts: Texts, features: Features) -> None:
    app.add_handlers(features.aside(texts), group=ASIDE)
    handlers = features.handlers(texts)
    for flow in (each for each in handlers if isinstance(each, Flow) and not each.manner.in_group):
        flow.otherwise = asking_again(anything(texts))
    app.add_handlers(handlers)
