"""Facts about a text, as a service with a page."""

import re
from pathlib import Path

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles
from pydantic import BaseModel, Field

WORDS_A_MINUTE = 230  # how fast adults read silently, on average

app = FastAPI(title="Text Facts")


class Text(BaseModel):
    text: str = Field(max_length=100_000)


class Facts(BaseModel):
    words: int
    sentences: int
    longest_word: str
    minutes: float


@app.post("/facts")
def facts(given: Text) -> Facts:
    words = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", given.text)
    sentences = re.findall(r"[^.!?]+[.!?]*", given.text)
    return Facts(
        words=len(words),
        sentences=sum(1 for sentence in sentences if sentence.strip()),
        longest_word=max(words, key=len, default=""),
        minutes=round(len(words) / WORDS_A_MINUTE, 1),
    )


# Last, so that the paths above come first.
app.mount(
    "/", StaticFiles(directory=Path(__file__).with_name("static"), html=True), "page"
)
