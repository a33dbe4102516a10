"""The model's files: whole, or one clear line about what is wrong."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from dateline.errors import ModelError
from dateline.language.core import Core
from dateline.language.modelfile import FOLDER, load


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER, tmp_path / "model"))


def test_the_shipped_files_are_whole() -> None:
    files = load()
    assert files.version
    assert {"upos", "xpos", "deprel", "names", "roles", "event", "mode", "status"} <= set(files.labels)


@pytest.mark.parametrize("name", ["core.json", "core.onnx", "events.onnx", "tokenizer.json", "lemmas.json"])
def test_a_missing_file(folder: Path, name: str) -> None:
    (folder / name).unlink()
    _fails(folder, name)


@pytest.mark.parametrize("name", ["core.json", "core.onnx", "events.onnx", "tokenizer.json", "lemmas.json"])
def test_a_truncated_file(folder: Path, name: str) -> None:
    path = folder / name
    path.write_bytes(path.read_bytes()[:-100])
    _fails(folder, name)


@pytest.mark.parametrize("change", [{"format": 99}, {"sha256": "0"}, {"sha256": {}}, {"format": None}])
def test_another_format_or_hash(folder: Path, change: dict[str, object]) -> None:
    path = folder / "core.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), **change}))
    _fails(folder, "core")


def test_a_key_that_is_missing(folder: Path) -> None:
    path = folder / "core.json"
    about = json.loads(path.read_text())
    del about["coref_distance"]
    path.write_text(json.dumps(about))
    _fails(folder, "coref_distance")


@pytest.mark.parametrize("content", ["[]", "{}", '{"format": 1}'])
def test_a_core_json_that_is_none(folder: Path, content: str) -> None:
    (folder / "core.json").write_text(content)
    _fails(folder, "core")


def _fails(folder: Path, name: str) -> None:
    with pytest.raises(ModelError) as caught:
        Core(load(folder))
    message = str(caught.value)
    assert name in message
    assert "\n" not in message
    assert "reinstall" in message
