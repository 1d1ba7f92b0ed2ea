// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pythonsource.h"

#include <core/base/process.h>

#include <QCoreApplication>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>

using namespace std::chrono_literals;

namespace spacewright::python
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PythonSource)
};

/// The fields of a record, taken one after the other. What is missing is empty.
class Fields final
{
public:
    explicit Fields(const QByteArray &record) : m_fields(QString::fromUtf8(record).split(u'\x1f')) {}

    QString text() { return m_next < m_fields.size() ? m_fields.at(m_next++) : QString(); }
    qsizetype number() { return text().toLongLong(); }
    bool flag() { return number() != 0; }
    /// The last separator is followed by nothing.
    bool atEnd() const { return m_next + 1 >= m_fields.size(); }

    Extent extent()
    {
        const qsizetype begin = number();
        return {begin, number()};
    }

private:
    QStringList m_fields;
    qsizetype m_next = 0;
};

Call readCall(Extent extent, Fields &fields)
{
    Call call{.extent = extent, .name = fields.text(), .isInFunction = fields.flag(), .arguments = {}};
    while (!fields.atEnd()) {
        Argument argument{.keyword = fields.text(), .kind = fields.text(), .text = fields.text(), .extent = {}};
        argument.extent = fields.extent();
        call.arguments.append(argument);
    }
    return call;
}

void addTo(PythonSource &source, const QString &kind, Fields &fields)
{
    const Extent extent = fields.extent();
    if (kind == u"error")
        source.fault = SyntaxFault{extent, fields.text()};
    else if (kind == u"import")
        source.imports.append({extent, fields.text(), int(fields.number()), fields.flag()});
    else if (kind == u"call")
        source.calls.append(readCall(extent, fields));
    else if (kind == u"item")
        source.items.append({extent, fields.text(), fields.text()});
    else if (kind == u"text")
        source.texts.append({extent, fields.text()});
    else if (kind == u"decorator")
        source.decorators.append({extent, fields.text()});
}

Result<PythonReading> readAnswer(const QByteArray &answer, qsizetype count)
{
    PythonReading reading;
    reading.sources.resize(count);
    bool isWhole = false;
    for (const QByteArray &record : answer.split('\x1e')) {
        Fields fields(record);
        const QString kind = fields.text();
        if (kind == u"modules") {
            const QStringList names = fields.text().split(u' ');
            reading.standardModules = QSet<QString>(names.begin(), names.end());
        } else if (kind == u"end") {
            isWhole = fields.number() == count;
        } else if (!kind.isEmpty()) {
            const qsizetype file = fields.number();
            if (file < 0 || file >= count)
                break;
            addTo(reading.sources[file], kind, fields);
        }
    }
    if (!isWhole)
        return fail(ErrorCode::ToolFailed, Tr::tr("Python could not read the Space's code."),
                    QString::fromUtf8(answer.right(400)));
    return reading;
}

Result<QByteArray> program()
{
    QFile file(QStringLiteral(":/python/facts.py"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Internal, Tr::tr("A part of Spacewright is missing."), file.errorString());
    return file.readAll();
}

} // namespace

const Argument *Call::argument(QStringView keyword) const
{
    const auto found = std::ranges::find(arguments, keyword, &Argument::keyword);
    return found == arguments.end() ? nullptr : &*found;
}

Result<PythonReading> readPython(const QList<QByteArray> &files)
{
    const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
    if (python.isEmpty())
        return fail(ErrorCode::ToolMissing, Tr::tr("There is no python3 that could read the Space's code."));
    const Result<QByteArray> script = program();
    if (!script)
        return failure(script);
    ProcessCall call{.program = python,
                     // Neither its user's settings and packages nor anything in the working folder.
                     .arguments = {QStringLiteral("-I"), QStringLiteral("-S"), QStringLiteral("-W"),
                                   QStringLiteral("ignore"), QStringLiteral("-c"), QString::fromUtf8(*script)},
                     .environment = minimalEnvironment(),
                     .timeout = 20s};
    for (const QByteArray &file : files)
        call.input += QByteArray::number(file.size()) + '\n' + file;
    Progress progress;
    const Result<ProcessEnd> end = runProcess(call, progress);
    if (!end)
        return failure(end);
    return readAnswer(end->output, files.size());
}

} // namespace spacewright::python
