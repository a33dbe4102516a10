"""The core's files: where they lie, what they hold, and whether they are whole."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.errors import ModelError

FORMAT = 3  # of the graphs' inputs and outputs; a file of another format is refused
FOLDER = Path(__file__).parent / "model"
GRAPHS = ("core.onnx", "events.onnx")
REMEDY = "reinstall dateline, or build the model anew as training/README.md says"


@dataclass(frozen=True, slots=True)
class ModelFile:
    """The checked files of one core."""

    core: bytes  # the graph that tells all but events
    events: bytes  # the graph that tells those
    tokenizer: str
    lemmas: dict[str, str]
    labels: dict[str, list[str]]
    coref_distance: list[float]  # what 1, 2, 4 ... mentions between two words add to the score of their pair
    version: str


def load(folder: Path = FOLDER) -> ModelFile:
    """Reads and checks the files. Raises ModelError with the file's name and the remedy."""
    about = _read_json(folder / "core.json")
    if about.get("format") != FORMAT:
        raise ModelError(f"{folder / 'core.json'}: format {about.get('format')}, not {FORMAT} ({REMEDY})")
    core, events = (_read_whole(folder / name, about.get("sha256")) for name in GRAPHS)
    tokenizer = _read(folder / "tokenizer.json").decode("utf-8", "replace")
    lemmas = _read_json(folder / "lemmas.json")
    try:
        return ModelFile(core, events, tokenizer, lemmas, about["labels"], about["coref_distance"], about["version"])
    except KeyError as error:
        raise ModelError(f"{folder / 'core.json'}: has no {error} ({REMEDY})") from error


def _read_whole(path: Path, digests: Any) -> bytes:
    content = _read(path)
    recorded = digests.get(path.name) if isinstance(digests, dict) else None
    if hashlib.sha256(content).hexdigest() != recorded:
        raise ModelError(f"{path}: damaged, its hash is not the one recorded ({REMEDY})")
    return content


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ModelError(f"{path}: {error.strerror or 'cannot be read'} ({REMEDY})") from error


def _read_json(path: Path) -> dict[str, Any]:
    try:
        content = json.loads(_read(path))
    except ValueError as error:
        raise ModelError(f"{path}: damaged, not JSON ({REMEDY})") from error
    if not isinstance(content, dict):
        raise ModelError(f"{path}: damaged, not a JSON object ({REMEDY})")
    return content
