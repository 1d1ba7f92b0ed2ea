// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notebook.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace spacewright::content
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Notebook)
};

constexpr qsizetype longestText = 200'000;

/// Texts are written as one string or as a list of lines.
QString joined(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().left(longestText);
    QString text;
    const QJsonArray lines = value.toArray();
    for (const QJsonValue &line : lines) {
        text += line.toString();
        if (text.size() > longestText)
            break;
    }
    return text.left(longestText);
}

CellOutput fromBundle(const QJsonObject &bundle)
{
    for (const QString &type : {u"image/png"_s, u"image/jpeg"_s, u"image/gif"_s}) {
        if (bundle.contains(type)) {
            // Images are no text: they are never cut.
            const QJsonValue value = bundle[type];
            QString encoded = value.toString();
            const QJsonArray lines = value.toArray();
            for (const QJsonValue &line : lines)
                encoded += line.toString();
            return {CellOutput::Image, {}, QByteArray::fromBase64(encoded.toLatin1())};
        }
    }
    if (bundle.contains(u"image/svg+xml"))
        return {CellOutput::Image, {}, joined(bundle[u"image/svg+xml"]).toUtf8()};
    if (bundle.contains(u"text/html"))
        return {CellOutput::Html, joined(bundle[u"text/html"]), {}};
    return {CellOutput::Text, joined(bundle[u"text/plain"]), {}};
}

CellOutput readOutput(const QJsonObject &output)
{
    const QString type = output[u"output_type"].toString();
    if (type == "stream"_L1)
        return {CellOutput::Text, joined(output[u"text"]), {}};
    if (type != "error"_L1 && type != "pyerr"_L1)
        return fromBundle(output[u"data"].toObject());
    const QJsonArray lines = output[u"traceback"].toArray();
    QStringList traceback;
    for (const QJsonValue &line : lines)
        traceback += line.toString();
    if (traceback.isEmpty())
        traceback += output[u"ename"].toString() + u": "_s + output[u"evalue"].toString();
    return {CellOutput::Error, traceback.join(u'\n').left(longestText), {}};
}

NotebookCell readCell(const QJsonObject &object)
{
    NotebookCell cell;
    const QString type = object[u"cell_type"].toString();
    cell.kind = type == "code"_L1       ? NotebookCell::Code
                : type == "markdown"_L1 ? NotebookCell::Markdown
                                        : NotebookCell::Raw;
    // Format 3 calls it input.
    cell.source = joined(object[object.contains(u"input") ? u"input" : u"source"]);
    cell.executionCount = object[object.contains(u"prompt_number") ? u"prompt_number" : u"execution_count"].toInt();
    const QJsonArray outputs = object[u"outputs"].toArray();
    for (const QJsonValue &output : outputs)
        cell.outputs.append(readOutput(output.toObject()));
    return cell;
}

} // namespace

Result<Notebook> parseNotebook(const QByteArray &text)
{
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(text, &error).object();
    const QJsonArray sheets = root[u"worksheets"].toArray();
    const QJsonValue cells = sheets.isEmpty() ? root[u"cells"] : sheets[0][u"cells"];
    if (!cells.isArray()) {
        //: %1 is the reason of a JSON parser, in English
        return fail(
            ErrorCode::FileUnreadable,
            Tr::tr("This is no notebook: %1.")
                .arg(error.error == QJsonParseError::NoError ? Tr::tr("it has no cells") : error.errorString()));
    }
    Notebook notebook;
    notebook.language = root[u"metadata"][u"kernelspec"][u"language"].toString(
        root[u"metadata"][u"language_info"][u"name"].toString(u"python"_s));
    const QJsonArray all = cells.toArray();
    for (const QJsonValue &cell : all)
        notebook.cells.append(readCell(cell.toObject()));
    return notebook;
}

} // namespace spacewright::content
