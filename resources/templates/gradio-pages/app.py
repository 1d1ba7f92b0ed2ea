"""Several pages over one list. Every visitor has their own, kept in their browser."""

import gradio as gr

KEY = "reading-list"  # the same on every page, so that all of them see one list
FIRST = [["The Left Hand of Darkness", True], ["Gödel, Escher, Bach", False]]


def add(title: str, books: list):
    """Puts a book on the list; the empty text clears the field."""
    title = title.strip()
    if not title:
        raise gr.Error("Write a title first.")
    return "", books + [[title, False]]


def unread(books: list) -> list[str]:
    return [title for title, is_read in books if not is_read]


def mark_read(chosen: list[str], books: list):
    return [[title, is_read or title in chosen] for title, is_read in books]


def summary(books: list) -> str:
    done = len(books) - len(unread(books))
    bar = "🟩" * done + "⬜" * (len(books) - done)
    return f"## {done} of {len(books)} read\n\n{bar}"


with gr.Blocks(title="Reading List") as demo:
    books = gr.BrowserState(FIRST, storage_key=KEY, secret=KEY)
    gr.Markdown(
        "# 📚 Reading List\nThe list is yours alone; the other pages show the same one."
    )
    with gr.Row(equal_height=True):
        field = gr.Textbox(
            label="Title", placeholder="A book to read", scale=4, elem_id="title"
        )
        button = gr.Button("Add", variant="primary", scale=1, elem_id="add")
    table = gr.Dataframe(
        headers=["Title", "Read"],
        datatype=["str", "bool"],
        interactive=False,
        elem_id="books",
    )
    gr.on([button.click, field.submit], add, [field, books], [field, books])
    gr.on([demo.load, books.change], lambda books: books, books, table)

with demo.route("Read", "read") as read_page:
    books = gr.BrowserState(FIRST, storage_key=KEY, secret=KEY)
    gr.Markdown("# ✅ Finished a book?")
    choices = gr.CheckboxGroup([], label="Still unread", elem_id="unread")
    button = gr.Button("Mark as read", variant="primary", elem_id="mark")
    button.click(mark_read, [choices, books], books)
    gr.on(
        [read_page.load, books.change],
        lambda books: gr.CheckboxGroup(unread(books), value=[]),
        books,
        choices,
    )

with demo.route("Progress", "progress") as progress_page:
    books = gr.BrowserState(FIRST, storage_key=KEY, secret=KEY)
    text = gr.Markdown(elem_id="summary")
    progress_page.load(summary, books, text)

if __name__ == "__main__":
    demo.launch(theme=gr.themes.Soft(primary_hue="amber"))
