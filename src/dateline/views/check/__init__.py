"""Doubts as a linter's findings: lines for a person, JSONL for a program, SARIF for an editor or a build."""
