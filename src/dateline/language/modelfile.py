"""The core's files: where they lie, what they hold, and whether they are whole."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from dateline.errors import ModelError

FORMAT = 1  # of the graph's inputs and outputs; a file of another format is refused
FOLDER = Path(__file__).parent / "model"
REMEDY = "reinstall dateline, or build the model anew as training/README.md says"


@dataclass(frozen=True, slots=True)
class ModelFile:
    """The checked files of one core."""

    graph: bytes
    tokenizer: str
    lemmas: dict[str, str]
    labels: dict[str, list[str]]
    version: str


def load(folder: Path = FOLDER) -> ModelFile:
    """Reads and checks the files. Raises ModelError with the file's name and the remedy."""
    about = json.loads(_read(folder / "core.json"))
    if about.get("format") != FORMAT:
        raise ModelError(f"{folder / 'core.json'}: format {about.get('format')}, not {FORMAT} ({REMEDY})")
    graph = _read(folder / "core.onnx")
    if hashlib.sha256(graph).hexdigest() != about["sha256"]:
        raise ModelError(f"{folder / 'core.onnx'}: damaged, its hash is not the one recorded ({REMEDY})")
    tokenizer = _read(folder / "tokenizer.json").decode("utf-8")
    lemmas = json.loads(_read(folder / "lemmas.json"))
    return ModelFile(graph, tokenizer, lemmas, about["labels"], about["version"])


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ModelError(f"{path}: {error.strerror or 'cannot be read'} ({REMEDY})") from error
