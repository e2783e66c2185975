"""Rules about the Markdown of topics."""

from sro_kiosk.content.blocks import Run, Table
from sro_kiosk.content.markdown import read_body
from sro_kiosk.content.problems import Spot
from sro_kiosk.content.reading import Reading
from sro_kiosk.content.text import cell_len

MEASURE = 76  # cells of a page on a terminal of 80 columns
GAP = 2  # cells between columns
NARROWEST = 8  # cells of a column that can still be read


def unfit_bodies(reading: Reading) -> None:
    """A body holds what a terminal can show."""
    for entry in reading.topics():
        for line, message in read_body(entry.topic.body).faults:
            reading.faults.add(entry.file, entry.key("body"), message, Spot(line=line))


def wide_tables(reading: Reading) -> None:
    """A table fits a terminal of 80 columns."""
    for entry in reading.topics():
        for line, table in read_body(entry.topic.body).tables:
            width = least_width(table)
            if width > MEASURE:
                message = (
                    f"holds a table that needs {width} columns of the {MEASURE} there are: "
                    "use fewer columns or shorter words"
                )
                reading.faults.add(entry.file, entry.key("body"), message, Spot(line=line))


def least_width(table: Table) -> int:
    """Count the cells a table needs when its texts are wrapped, but no word is split."""
    columns = zip(table.header, *table.rows, strict=True)
    return sum(map(_column_width, columns)) + GAP * (len(table.header) - 1)


def _column_width(cells: tuple[tuple[Run, ...], ...]) -> int:
    texts = ["".join(run.text for run in cell) for cell in cells]
    whole = max(map(cell_len, texts))
    word = max((cell_len(word) for text in texts for word in text.split()), default=0)
    return max(word, min(whole, NARROWEST))
