"""Filters for pictures: every filter is a function from one picture to another."""

import gradio as gr
import numpy as np
from PIL import Image, ImageFilter


def sample_picture(size: int = 384) -> Image.Image:
    """Paints a sunset over water, so that there is something to filter at once."""
    y, x = np.mgrid[0:size, 0:size] / size
    sky = np.stack([0.95 - 0.5 * y, 0.45 + 0.3 * y, 0.5 + 0.2 * np.cos(3 * y)], axis=-1)
    sun = np.exp(-((x - 0.5) ** 2 + (y - 0.42) ** 2) * 60)[..., None]
    waves = 0.12 * np.sin(90 * y + 6 * np.sin(9 * x))[..., None]
    water = (
        np.array([0.1, 0.25, 0.45])
        + waves
        + 0.6 * np.exp(-((x - 0.5) ** 2) * 40)[..., None]
    )
    picture = np.where((y > 0.6)[..., None], water, sky + sun * [0.6, 0.5, 0.1])
    return Image.fromarray((picture.clip(0, 1) * 255).astype(np.uint8))


def blur(picture: Image.Image, strength: float) -> Image.Image:
    return picture.filter(ImageFilter.GaussianBlur(12 * strength))


def edges(picture: Image.Image, strength: float) -> Image.Image:
    gray = np.asarray(picture.convert("L"), dtype=float)
    down, right = np.gradient(gray)
    lines = 255 - np.hypot(down, right) * 12 * strength
    return Image.fromarray(lines.clip(0, 255).astype(np.uint8)).convert("RGB")


def posterize(picture: Image.Image, strength: float) -> Image.Image:
    levels = round(9 - 7 * strength)
    steps = np.round(np.asarray(picture) / 255 * (levels - 1))
    return Image.fromarray((steps / (levels - 1) * 255).astype(np.uint8))


def sepia(picture: Image.Image, strength: float) -> Image.Image:
    pixels = np.asarray(picture, dtype=float)
    brown = pixels.mean(axis=-1, keepdims=True) * [1.08, 0.88, 0.68]
    mixed = pixels * (1 - strength) + brown * strength
    return Image.fromarray(mixed.clip(0, 255).astype(np.uint8))


FILTERS = {"Blur": blur, "Edges": edges, "Posterize": posterize, "Sepia": sepia}


def apply_filter(picture: Image.Image | None, name: str, strength: float):
    """What happens on a click: the filtered picture, and a line about it."""
    if picture is None:
        raise gr.Error("Choose a picture first.")
    result = FILTERS[name](picture.convert("RGB"), strength)
    return result, f"{name} on {picture.width} × {picture.height} pixels"


with gr.Blocks(title="Image Filters") as demo:
    gr.Markdown(
        "# 🎨 Image Filters\nDrop in a picture, choose a filter, see what it does."
    )
    with gr.Row():
        with gr.Column():
            source = gr.Image(
                sample_picture, type="pil", label="Picture", elem_id="source"
            )
            choice = gr.Radio(
                list(FILTERS), value="Sepia", label="Filter", elem_id="filter"
            )
            strength = gr.Slider(
                0.1, 1, value=0.8, label="Strength", elem_id="strength"
            )
            button = gr.Button("Apply", variant="primary", elem_id="apply")
        with gr.Column():
            result = gr.Image(
                label="Result", format="png", interactive=False, elem_id="result"
            )
            caption = gr.Textbox(
                label="What was done", interactive=False, elem_id="caption"
            )
    button.click(apply_filter, [source, choice, strength], [result, caption])

if __name__ == "__main__":
    demo.launch(theme=gr.themes.Soft(primary_hue="indigo"))
