// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "safetensors.h"

#include <core/base/files/readonlyfile.h>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace spacewright::content
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Safetensors)
};

constexpr qint64 lengthSize = 8;
/// The same limit as the library's.
constexpr quint64 longestHead = 100'000'000;
constexpr qsizetype mostDimensions = 64;
constexpr qsizetype longestFact = 2000;

/// Bits of one element; 0 for a type that is newer than we are.
int bitsOf(const QString &type)
{
    static const QHash<QString, int> bits = {
        {u"BOOL"_s, 8}, {u"U8"_s, 8},   {u"I8"_s, 8},   {u"F8_E5M2"_s, 8}, {u"F8_E4M3"_s, 8}, {u"F8_E8M0"_s, 8},
        {u"I16"_s, 16}, {u"U16"_s, 16}, {u"F16"_s, 16}, {u"BF16"_s, 16},   {u"I32"_s, 32},    {u"U32"_s, 32},
        {u"F32"_s, 32}, {u"I64"_s, 64}, {u"U64"_s, 64}, {u"F64"_s, 64},    {u"C64"_s, 64},    {u"F4"_s, 4}};
    return bits.value(type, 0);
}

std::unexpected<Error> broken(const QString &detail)
{
    return fail(ErrorCode::FileUnreadable, Tr::tr("The head of this safetensors file is damaged."), detail);
}

Result<Tensor> readTensor(const QString &name, const QJsonObject &object, qint64 dataSize)
{
    Tensor tensor{name, object[u"dtype"].toString(), {}, 0};
    const QJsonArray shape = object[u"shape"].toArray();
    const QJsonArray offsets = object[u"data_offsets"].toArray();
    if (tensor.type.isEmpty() || shape.size() > mostDimensions || offsets.size() != 2)
        return broken(u"incomplete entry "_s + name);
    for (const QJsonValue &size : shape) {
        tensor.shape.append(size.toInteger(-1));
        if (tensor.shape.last() < 0)
            return broken(u"shape of "_s + name);
    }
    const qint64 start = offsets[0].toInteger(-1);
    const qint64 end = offsets[1].toInteger(-1);
    if (start < 0 || end < start || end > dataSize)
        return broken(u"offsets of "_s + name);
    tensor.bytes = end - start;
    const qint64 elements = tensor.elements();
    const int bits = bitsOf(tensor.type);
    if (elements < 0 || (bits > 0 && elements > dataSize * 8) ||
        (bits > 0 && (elements * bits + 7) / 8 != tensor.bytes))
        return broken(u"size of "_s + name);
    return tensor;
}

void addTotals(ModelFile &file)
{
    qint64 elements = 0;
    QMap<QString, qint64> byType;
    for (const Tensor &tensor : std::as_const(file.tensors)) {
        elements += tensor.elements();
        byType[tensor.type] += tensor.elements();
    }
    const QLocale locale;
    QStringList types;
    for (auto type = byType.begin(); type != byType.end(); ++type)
        types += u"%1 %2"_s.arg(type.key(), locale.toString(type.value()));
    file.facts.append({Tr::tr("Tensors"), locale.toString(file.tensors.size())});
    file.facts.append({Tr::tr("Parameters"), locale.toString(elements)});
    file.facts.append({Tr::tr("Types"), types.join(u", "_s)});
}

} // namespace

Result<> readSafetensors(const ReadOnlyFile &source, ModelFile &file)
{
    const QByteArray prefix = source.read(0, lengthSize);
    const quint64 length = prefix.size() == lengthSize ? qFromLittleEndian<quint64>(prefix.constData()) : 0;
    if (length == 0 || length > longestHead || qint64(length) > source.size() - lengthSize)
        return broken(u"a head of %1 bytes"_s.arg(length));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(source.read(lengthSize, qsizetype(length)), &error);
    if (!document.isObject())
        return broken(error.errorString());
    const QJsonObject head = document.object();
    const qint64 dataSize = source.size() - lengthSize - qint64(length);
    for (auto entry = head.begin(); entry != head.end(); ++entry) {
        if (entry.key() == "__metadata__"_L1)
            continue;
        const Result<Tensor> tensor = readTensor(entry.key(), entry->toObject(), dataSize);
        if (!tensor)
            return failure(tensor);
        file.tensors.append(*tensor);
    }
    addTotals(file);
    const QJsonObject metadata = head[u"__metadata__"].toObject();
    for (auto entry = metadata.begin(); entry != metadata.end(); ++entry)
        file.facts.append({entry.key(), entry->toString().left(longestFact)});
    return {};
}

} // namespace spacewright::content
