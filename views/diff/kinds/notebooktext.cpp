// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notebooktext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace spacewright::views
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(NotebookText)
};

/// Text in a notebook is a list of lines, or one text.
QString textOf(const QJsonValue &value)
{
    if (!value.isArray())
        return value.toString();
    QString text;
    for (const QJsonValue &line : value.toArray())
        text += line.toString();
    return text;
}

QString withLineEnd(QString text)
{
    return text.isEmpty() || text.endsWith(u'\n') ? text : text + u'\n';
}

/// Without its number, which changes for all cells behind a new one.
QString headOf(const QJsonObject &cell)
{
    const QString type = cell.value(u"cell_type").toString();
    if (type == u"code")
        return Tr::tr("── Code");
    if (type == u"markdown")
        return Tr::tr("── Text");
    return QStringLiteral("── ") + type;
}

QString outputText(const QJsonObject &output)
{
    const QString type = output.value(u"output_type").toString();
    if (type == u"stream")
        return textOf(output.value(u"text"));
    if (type == u"error")
        return output.value(u"ename").toString() + QStringLiteral(": ") + output.value(u"evalue").toString();
    QString text;
    const QJsonObject data = output.value(u"data").toObject();
    for (const QString &mime : data.keys()) {
        if (mime == u"text/plain")
            text += withLineEnd(textOf(data.value(mime)));
        else
            //: Part of what a notebook's cell showed: %1 is a kind such as "image/png", %2 a number of bytes
            text += Tr::tr("%1, %L2 bytes").arg(mime).arg(textOf(data.value(mime)).size()) + u'\n';
    }
    return text;
}

} // namespace

std::optional<QByteArray> notebookText(const QByteArray &json)
{
    const QJsonObject notebook = QJsonDocument::fromJson(json).object();
    if (!notebook.value(u"cells").isArray())
        return {};
    QString text;
    for (const QJsonValue &value : notebook.value(u"cells").toArray()) {
        const QJsonObject cell = value.toObject();
        text += headOf(cell) + u'\n';
        text += withLineEnd(textOf(cell.value(u"source")));
        for (const QJsonValue &output : cell.value(u"outputs").toArray())
            text += Tr::tr("── Output") + u'\n' + withLineEnd(outputText(output.toObject()));
    }
    return text.toUtf8();
}

} // namespace spacewright::views
