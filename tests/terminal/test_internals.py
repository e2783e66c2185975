"""Says which private parts of Textual a new version has changed; see terminal/internals.py."""

import inspect
from importlib.metadata import version

from textual.app import App
from textual.driver import Driver

from sro_kiosk.terminal.internals import InnerApp, key_names, laid_out_size
from tests.terminal.told import ToldApp

UPGRADE = (
    f"Textual {version('textual')} differs in this from 8.2.8: see to terminal/internals.py first"
)
PARAMETERS = {
    "_handle_exception": ["self", "error"],
    "_fatal_error": ["self"],
    "_set_pointer_shape": ["self", "shape"],
    "_close_messages_no_wait": ["self"],
    "panic": ["self", "renderables"],
}


def test_the_methods_that_are_overridden_or_called_are_still_there() -> None:
    for name, parameters in PARAMETERS.items():
        method = getattr(App, name, None)
        assert method is not None, f"App.{name} is gone. {UPGRADE}"
        assert list(inspect.signature(method).parameters) == parameters, f"App.{name}. {UPGRADE}"


def test_a_driver_still_needs_what_ours_has() -> None:
    assert {
        "write",
        "start_application_mode",
        "disable_input",
        "stop_application_mode",
    } == Driver.__abstractmethods__, UPGRADE


def test_the_table_of_keys_has_still_its_form() -> None:
    assert key_names("\x1b[A") == ["up"], UPGRADE
    assert key_names("/") == ["slash"], UPGRADE
    assert key_names("-") == ["minus"], UPGRADE
    assert key_names("\x1b[E") == [], UPGRADE
    assert key_names("\x1b[99;99~") == [], UPGRADE


def test_an_app_still_has_the_loop_it_runs_in() -> None:
    assert "app._loop = asyncio.get_running_loop()" in inspect.getsource(App.run_async), UPGRADE


async def test_the_size_of_the_layout_can_still_be_told() -> None:
    app = ToldApp(is_deaf=False)
    async with app.run_test(size=(50, 20)) as pilot:
        await pilot.pause()
        assert laid_out_size(app) == (50, 20), UPGRADE


async def test_a_fault_is_still_caught_where_it_was() -> None:
    app = ToldApp(is_deaf=False)
    try:
        async with app.run_test() as pilot:
            await pilot.press("x")
    except RuntimeError:
        assert isinstance(app.fault, RuntimeError), UPGRADE
    assert app.return_code == 1, UPGRADE
    assert issubclass(ToldApp, InnerApp)
