"""A chat with streaming answers. The partner is a few rules; put your model in answer()."""

import random
import re
import time

import gradio as gr

# What a message may look like, and what to say then; "{}" is what the brackets found.
RULES = [
    (r"\b(?:hello|hi|hey)\b", ["Hello! What is on your mind?"]),
    (r"\bmy name is (\w+)", ["Nice to meet you, {}. What brings you here?"]),
    (
        r"\bi (?:need|want) (.+)",
        ["What would change if you had {}?", "Why {}, of all things?"],
    ),
    (r"\bi(?: am|'m) (.+)", ["How long have you been {}?", "Do you like being {}?"]),
    (r"\bi (?:feel|think) (.+)", ["Where does it come from that you feel {}?"]),
    (r"\bbecause (.+)", ["Is that the only reason?", "And if {} were not so?"]),
    (r"\b(?:bye|goodbye)\b", ["Goodbye! It was good to talk with you."]),
    (
        r"\?\s*$",
        ["What would your own answer be?", "Good question. What made you ask it?"],
    ),
]
OTHERWISE = [
    "Tell me more about that.",
    "Go on, I am listening.",
    "And how did that come about?",
]

# Said back to you, "my" becomes "your".
SWAPS = {
    "i": "you",
    "me": "you",
    "my": "your",
    "mine": "yours",
    "am": "are",
    "you": "I",
    "your": "my",
}


def swap_persons(text: str) -> str:
    words = text.lower().rstrip(".!? ").split()
    return " ".join(SWAPS.get(word, word) for word in words)


def reply(message: str) -> str:
    """The whole answer of the first rule that fits."""
    for pattern, answers in RULES:
        if found := re.search(pattern, message, re.IGNORECASE):
            return random.choice(answers).format(*map(swap_persons, found.groups()))
    return random.choice(OTHERWISE)


def answer(message: str, history: list[dict]):
    """Yields the answer as it grows, so that the page shows it word by word."""
    so_far = ""
    for word in reply(message).split():
        so_far += word + " "
        time.sleep(0.05)
        yield so_far.rstrip()


demo = gr.ChatInterface(
    answer,
    title="💬 Chat",
    description="A patient listener made of eight rules. It has no model, and it forgets everything.",
    chatbot=gr.Chatbot(elem_id="chat", label="Conversation", height=460),
    textbox=gr.Textbox(
        placeholder="Write a message", submit_btn=True, elem_id="message"
    ),
    examples=["Hello!", "I need a holiday", "I am curious about Spaces"],
)

if __name__ == "__main__":
    demo.launch(theme=gr.themes.Soft(primary_hue="emerald"))
