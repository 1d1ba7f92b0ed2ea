// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "snippets.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace spacewright::python
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Snippets)
};

/// The module stands as "@" in names and texts.
QList<Snippet> gradio()
{
    const auto q = [](const char *text) { return QString::fromLatin1(text); };
    return {
        {q("@.Interface"),
         q("@.Interface(\n    fn=${fn},\n    inputs=${inputs=@.Textbox(label=\"Input\")},\n"
           "    outputs=${outputs=@.Textbox(label=\"Output\")},\n    title=\"${title=Title}\",\n)${cursor}"),
         Tr::tr("A function with its inputs and outputs")},
        {q("@.Blocks"), q("with @.Blocks(title=\"${title=Title}\") as ${demo=demo}:\n    ${cursor}"),
         Tr::tr("A page of your own layout")},
        {q("@.ChatInterface"),
         q("def ${respond=respond}(message, history):\n    return ${answer=message}\n\n\n"
           "${demo=demo} = @.ChatInterface(${respond=respond})${cursor}"),
         Tr::tr("A chat with a function that answers")},
        {q("@.Textbox"), q("@.Textbox(label=\"${label=Text}\", lines=${lines=1})${cursor}"),
         Tr::tr("A field for text")},
        {q("@.Slider"),
         q("@.Slider(${minimum=0}, ${maximum=1}, value=${value=0.5}, step=${step=0.1}, label=\"${label=Value}\")"
           "${cursor}"),
         Tr::tr("A number between two others")},
        {q("@.Dropdown"), q("@.Dropdown(choices=[${choices=\"a\", \"b\"}], label=\"${label=Choice}\")${cursor}"),
         Tr::tr("One of several")},
        {q("@.Image"), q("@.Image(type=\"${type=pil}\", label=\"${label=Image}\")${cursor}"), Tr::tr("A picture")},
        {q("@.Audio"), q("@.Audio(type=\"${type=filepath}\", label=\"${label=Audio}\")${cursor}"), Tr::tr("A sound")},
        {q("@.File"), q("@.File(label=\"${label=File}\", file_types=[\"${type=.csv}\"])${cursor}"),
         Tr::tr("A file to upload")},
        {q("@.Button"),
         q("${button=button} = @.Button(\"${text=Run}\")\n${button=button}.click(${fn}, inputs=[${inputs}], "
           "outputs=[${outputs}])${cursor}"),
         Tr::tr("A button that calls a function")},
        {q("@.Row"), q("with @.Row():\n    ${cursor}"), Tr::tr("Components beside each other")},
        {q("@.Tab"), q("with @.Tab(\"${title=Tab}\"):\n    ${cursor}"), Tr::tr("A page of several")},
        {q("@.Examples"), q("@.Examples(examples=[${examples}], inputs=[${inputs}])${cursor}"),
         Tr::tr("Inputs to try with a click")},
    };
}

QList<Snippet> streamlit()
{
    const auto q = [](const char *text) { return QString::fromLatin1(text); };
    return {
        {q("@.set_page_config"),
         q("@.set_page_config(page_title=\"${title=Title}\", layout=\"${layout=wide}\")${cursor}"),
         Tr::tr("Title and layout of the page")},
        {q("@.text_input"), q("${text=text} = @.text_input(\"${label=Text}\")${cursor}"), Tr::tr("A field for text")},
        {q("@.slider"),
         q("${value=value} = @.slider(\"${label=Value}\", ${minimum=0.0}, ${maximum=1.0}, ${start=0.5})${cursor}"),
         Tr::tr("A number between two others")},
        {q("@.selectbox"), q("${choice=choice} = @.selectbox(\"${label=Choice}\", [${choices=\"a\", \"b\"}])${cursor}"),
         Tr::tr("One of several")},
        {q("@.file_uploader"),
         q("${file=file} = @.file_uploader(\"${label=File}\", type=[\"${type=csv}\"])\nif ${file=file} is not None:\n"
           "    ${cursor}"),
         Tr::tr("A file to upload")},
        {q("@.button"), q("if @.button(\"${text=Run}\"):\n    ${cursor}"), Tr::tr("A button")},
        {q("@.columns"), q("${left=left}, ${right=right} = @.columns(2)\nwith ${left=left}:\n    ${cursor}"),
         Tr::tr("Parts beside each other")},
        {q("@.sidebar"), q("with @.sidebar:\n    ${cursor}"), Tr::tr("The bar at the side")},
        {q("@.chat_input"),
         q("if ${prompt=prompt} := @.chat_input(\"${text=Say something}\"):\n    with @.chat_message(\"user\"):\n"
           "        @.write(${prompt=prompt})\n    ${cursor}"),
         Tr::tr("A chat")},
        {q("@.cache_data"), q("@@.cache_data\ndef ${load=load}():\n    ${cursor}"),
         Tr::tr("A function whose result is kept")},
        {q("@.cache_resource"), q("@@.cache_resource\ndef ${load=load_model}():\n    ${cursor}"),
         Tr::tr("A model that is loaded once")},
        {q("@.dataframe"), q("@.dataframe(${data}, use_container_width=True)${cursor}"), Tr::tr("A table")},
    };
}

/// Under which name a module is imported; empty if it is not.
QString importedAs(const QString &module, const QString &code)
{
    const QRegularExpression import(QStringLiteral("^[ \\t]*import +%1(?: +as +(\\w+))?[ \\t]*(?:#|$)").arg(module),
                                    QRegularExpression::MultilineOption);
    const QRegularExpressionMatch match = import.match(code);
    if (!match.hasMatch())
        return {};
    return match.captured(1).isEmpty() ? module : match.captured(1);
}

void add(QList<Snippet> &snippets, const QList<Snippet> &more, const QString &module)
{
    static const QRegularExpression place(QStringLiteral("@(?=\\.)"));
    if (module.isEmpty())
        return;
    for (Snippet snippet : more) {
        snippet.name.replace(place, module);
        snippet.text.replace(place, module);
        snippets.append(snippet);
    }
}

} // namespace

QList<Snippet> snippetsFor(const QString &code)
{
    QList<Snippet> snippets;
    add(snippets, gradio(), importedAs(QStringLiteral("gradio"), code));
    add(snippets, streamlit(), importedAs(QStringLiteral("streamlit"), code));
    return snippets;
}

} // namespace spacewright::python
