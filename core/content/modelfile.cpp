// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelfile.h"

#include "safetensors.h"

#include <core/base/files/readonlyfile.h>

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QtEndian>

#include <array>

using namespace Qt::StringLiterals;

namespace spacewright::content
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ModelFile)
};

constexpr qsizetype headSize = 4096;

struct Magic {
    QByteArrayView bytes;
    QLatin1StringView format;
    /// Loading it runs what is written in it.
    bool isProgram = false;
};

constexpr auto magics = std::to_array<Magic>({
    {"GGUF", "GGUF"_L1},
    {"\x93NUMPY", "NumPy array"_L1},
    {"\x89HDF\r\n\x1a\n", "HDF5"_L1},
    {"\x80\x02", "Python pickle"_L1, true},
    {"\x80\x03", "Python pickle"_L1, true},
    {"\x80\x04\x95", "Python pickle"_L1, true},
    {"\x80\x05\x95", "Python pickle"_L1, true},
});

/// Names that say more than the bytes: an archive of one, or no mark at the head.
struct Ending {
    QLatin1StringView text;
    QByteArrayView head;
    QLatin1StringView format;
    bool isProgram = false;
};

constexpr auto endings = std::to_array<Ending>({
    {".safetensors"_L1, "", "safetensors"_L1},
    {".pt"_L1, "PK\x03\x04", "PyTorch (pickle in an archive)"_L1, true},
    {".pth"_L1, "PK\x03\x04", "PyTorch (pickle in an archive)"_L1, true},
    {".ckpt"_L1, "PK\x03\x04", "PyTorch (pickle in an archive)"_L1, true},
    {".bin"_L1, "PK\x03\x04", "PyTorch (pickle in an archive)"_L1, true},
    {".npz"_L1, "PK\x03\x04", "NumPy archive"_L1},
    {".keras"_L1, "PK\x03\x04", "Keras archive"_L1},
    {".onnx"_L1, "", "ONNX"_L1},
});

struct Format {
    QString name;
    bool isProgram = false;
};

Format formatOf(const QString &name, QByteArrayView head)
{
    for (const Ending &ending : endings) {
        if (name.endsWith(ending.text, Qt::CaseInsensitive) && head.startsWith(ending.head))
            return {ending.format, ending.isProgram};
    }
    for (const Magic &magic : magics) {
        if (head.startsWith(magic.bytes))
            return {magic.format, magic.isProgram};
    }
    return {};
}

void addGgufFacts(QByteArrayView head, ModelFile &file)
{
    // Magic, version, number of tensors, number of values: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md
    constexpr qsizetype fixedSize = 24;
    if (head.size() < fixedSize)
        return;
    const QLocale locale;
    file.facts.append({Tr::tr("Version"), QString::number(qFromLittleEndian<quint32>(head.data() + 4))});
    file.facts.append({Tr::tr("Tensors"), locale.toString(qFromLittleEndian<quint64>(head.data() + 8))});
    file.facts.append(
        {Tr::tr("Values about the model"), locale.toString(qFromLittleEndian<quint64>(head.data() + 16))});
}

void addNumpyFacts(QByteArrayView head, ModelFile &file)
{
    static const QRegularExpression descr(u"'descr'\\s*:\\s*'([^']{1,32})'"_s);
    static const QRegularExpression shape(u"'shape'\\s*:\\s*\\(([0-9, ]{0,200})\\)"_s);
    const QString text = QString::fromLatin1(head);
    file.facts.append({Tr::tr("Type"), descr.match(text).captured(1)});
    file.facts.append({Tr::tr("Shape"), u'(' + shape.match(text).captured(1) + u')'});
}

} // namespace

qint64 Tensor::elements() const
{
    qint64 product = 1;
    for (const qint64 size : shape) {
        if (qMulOverflow(product, size, &product))
            return -1;
    }
    return product;
}

bool isModelFile(const QString &name, QByteArrayView head)
{
    return !head.isEmpty() && !formatOf(name, head).name.isEmpty();
}

Result<ModelFile> readModelFile(const QString &path)
{
    const auto opened = ReadOnlyFile::open(QFile::encodeName(path));
    if (!opened)
        return failure(opened);
    const ReadOnlyFile &source = **opened;
    const QByteArray head = source.read(0, headSize);
    const Format format = formatOf(path.section(u'/', -1), head);
    ModelFile file{.format = format.name};
    file.facts.append({Tr::tr("Size"), QLocale().formattedDataSize(source.size())});
    if (format.isProgram)
        file.warning = Tr::tr("Loading this file runs the Python code that is written in it. It is not opened here.");
    if (format.name == "safetensors"_L1) {
        if (const Result<> read = readSafetensors(source, file); !read)
            return failure(read);
    } else if (format.name == "GGUF"_L1) {
        addGgufFacts(head, file);
    } else if (format.name == "NumPy array"_L1) {
        addNumpyFacts(head, file);
    }
    return file;
}

} // namespace spacewright::content
