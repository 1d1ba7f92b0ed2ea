"""A talking cow: programs that packages.txt installs, behind a Gradio page."""

import subprocess

import gradio as gr

# Debian keeps games in a folder of their own that is on nobody's path.
COWSAY = "/usr/games/cowsay"
FORTUNE = "/usr/games/fortune"
ANIMALS = ["default", "tux", "dragon", "moose", "sheep"]


def output_of(*command: str, given: str = "") -> str:
    """What a program prints. A list and no shell: a visitor's words are never a command."""
    done = subprocess.run(
        command,
        input=given,
        capture_output=True,
        text=True,
        timeout=10,
        check=False,
    )
    if done.returncode != 0:
        raise gr.Error(done.stderr or f"{command[0]} failed.")
    return done.stdout


def say(animal: str, words: str) -> str:
    saying = words.strip() or output_of(FORTUNE, "-s")
    return f"```\n{output_of(COWSAY, '-f', animal, given=saying)}\n```"


with gr.Blocks(title="Fortune Teller") as demo:
    gr.Markdown("# 🔮 Fortune Teller\nLeave the words empty, and it makes some up.")
    with gr.Row(equal_height=True):
        words = gr.Textbox(label="Words", max_length=400, scale=3, elem_id="words")
        animal = gr.Dropdown(ANIMALS, value="default", label="Animal", scale=1)
        button = gr.Button("Tell", variant="primary", scale=1, elem_id="tell")
    saying = gr.Markdown(elem_id="saying")
    gr.on([demo.load, button.click, words.submit], say, [animal, words], saying)

if __name__ == "__main__":
    demo.launch(theme=gr.themes.Soft(primary_hue="purple"))
