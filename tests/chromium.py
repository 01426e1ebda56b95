"""The browser that the tests look at pages in, where this machine has one."""

from __future__ import annotations

import shutil

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")  # the first draws no window
CHROMIUM = next((found for name in NAMES if (found := shutil.which(name))), "")
