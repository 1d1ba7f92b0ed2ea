// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/content/modelfile.h>
#include <core/content/notebook.h>

#include <tests/support/temporaryhome.h>

#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace spacewright;
using spacewright::tests::TemporaryHome;

class TestModelFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsSafetensors();
    void refusesDamagedHeads_data();
    void refusesDamagedHeads();
    void namesOtherFormats_data();
    void namesOtherFormats();
    void warnsOfPrograms();
    void readsNotebooks();
    void readsOldNotebooks();
    void refusesWhatIsNoNotebook_data();
    void refusesWhatIsNoNotebook();

private:
    /// A file with this head and @p data bytes behind it; a length of -1 is the right one.
    QString tensors(const QByteArray &head, qint64 data, qint64 length = -1);

    TemporaryHome m_home;
};

QString TestModelFile::tensors(const QByteArray &head, qint64 data, qint64 length)
{
    const quint64 said = qToLittleEndian(quint64(length < 0 ? head.size() : length));
    QByteArray prefix(8, '\0');
    std::memcpy(prefix.data(), &said, sizeof said);
    return m_home.write(u"model.safetensors"_s, prefix + head + QByteArray(data, '\0'));
}

void TestModelFile::readsSafetensors()
{
    const auto file = content::readModelFile(tensors(R"({"__metadata__":{"format":"pt"},
        "weight":{"dtype":"BF16","shape":[2,3],"data_offsets":[0,12]},
        "bias":{"dtype":"F32","shape":[],"data_offsets":[12,16]},
        "new":{"dtype":"F99","shape":[7],"data_offsets":[16,17]}})",
                                                     17));
    QVERIFY2(file, file ? "" : qPrintable(file.error().detail));
    QCOMPARE(file->format, u"safetensors"_s);
    QCOMPARE(file->tensors.size(), 3);
    const auto weight = std::ranges::find(file->tensors, u"weight"_s, &content::Tensor::name);
    QCOMPARE(weight->type, u"BF16"_s);
    QCOMPARE(weight->shape, QList<qint64>({2, 3}));
    QCOMPARE(weight->bytes, 12);
    const auto parameters = std::ranges::find(file->facts, u"Parameters"_s, &content::Fact::name);
    QCOMPARE(parameters->value, u"14"_s);
    QVERIFY(std::ranges::find(file->facts, u"format"_s, &content::Fact::name) != file->facts.end());
}

void TestModelFile::refusesDamagedHeads_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<qint64>("length");
    const auto row = [](const char *name, const QByteArray &head, qint64 length = -1) {
        QTest::newRow(name) << head << length;
    };
    row("no length", "", 0);
    row("longer than the file", "{}", 1000);
    row("longer than any", "{}", std::numeric_limits<qint64>::max());
    row("no JSON", "{\"a\":");
    row("no object", "[1]");
    row("deep", QByteArray("{\"a\":").repeated(5000));
    row("offsets behind the file", R"({"a":{"dtype":"F32","shape":[4],"data_offsets":[0,16]}})");
    row("offsets the wrong way", R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}})");
    row("shape beyond its bytes", R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}})");
    row("shape that overflows",
        R"({"a":{"dtype":"F32","shape":[9007199254740992,9007199254740992],"data_offsets":[0,4]}})");
    row("negative shape", R"({"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}})");
    row("entry that is a number", R"({"a":1})");
    row("too many dimensions",
        "{\"a\":{\"dtype\":\"F32\",\"data_offsets\":[0,4],\"shape\":[" + QByteArray("1,").repeated(100) + "1]}}");
}

void TestModelFile::refusesDamagedHeads()
{
    QFETCH(const QByteArray, head);
    QFETCH(const qint64, length);
    const auto file = content::readModelFile(tensors(head, 8, length));
    QVERIFY(!file);
    QCOMPARE(file.error().code, ErrorCode::FileUnreadable);
}

void TestModelFile::namesOtherFormats_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("fact");
    QTest::newRow("GGUF") << u"m.gguf"_s << QByteArray("GGUF\3\0\0\0\x10\0\0\0\0\0\0\0\2\0\0\0\0\0\0\0", 24)
                          << u"GGUF"_s << u"Tensors: 16"_s;
    QTest::newRow("GGUF, cut") << u"m.gguf"_s << QByteArray("GGUF\3") << u"GGUF"_s << QString();
    QTest::newRow("NumPy") << u"m.npy"_s
                           << QByteArray("\x93NUMPY\1\0F\0", 10) +
                                  "{'descr': '<f4', 'fortran_order': False, 'shape': (3, 4), }"
                           << u"NumPy array"_s << u"Shape: (3, 4)"_s;
    QTest::newRow("HDF5") << u"m.h5"_s << QByteArray("\x89HDF\r\n\x1a\n") << u"HDF5"_s << QString();
}

void TestModelFile::namesOtherFormats()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, fact);
    const auto file = content::readModelFile(m_home.write(name, bytes));
    QVERIFY(file);
    QTEST(file->format, "format");
    QVERIFY(file->warning.isEmpty());
    QStringList facts;
    for (const content::Fact &one : file->facts)
        facts += one.name + u": "_s + one.value;
    QVERIFY(fact.isEmpty() || facts.contains(fact));
}

void TestModelFile::warnsOfPrograms()
{
    for (const QString &name : {u"m.pkl"_s, u"m.pt"_s}) {
        const QByteArray bytes = name.endsWith(u"pt") ? QByteArray("PK\x03\x04") : QByteArray("\x80\x04\x95");
        const auto file = content::readModelFile(m_home.write(name, bytes));
        QVERIFY(file);
        QVERIFY2(!file->warning.isEmpty(), qPrintable(name));
    }
}

void TestModelFile::readsNotebooks()
{
    const auto notebook =
        content::parseNotebook(R"json({"nbformat":4,"metadata":{"kernelspec":{"language":"R"}},"cells":[
        {"cell_type":"markdown","source":["# One\n","text"]},
        {"cell_type":"code","execution_count":3,"source":"print(1)","outputs":[
            {"output_type":"stream","text":["1\n"]},
            {"output_type":"display_data","data":{"image/png":"aGVsbG8=","text/plain":"<Figure>"}},
            {"output_type":"execute_result","data":{"text/html":"<b>x</b>","text/plain":"x"}},
            {"output_type":"error","ename":"E","evalue":"v","traceback":["\u001b[31mE\u001b[0m","v"]}]},
        {"cell_type":"raw","source":""}]})json");
    QVERIFY(notebook);
    QCOMPARE(notebook->language, u"R"_s);
    QCOMPARE(notebook->cells.size(), 3);
    QCOMPARE(notebook->cells[0].source, u"# One\ntext"_s);
    const content::NotebookCell &code = notebook->cells[1];
    QCOMPARE(code.executionCount, 3);
    QCOMPARE(code.outputs.size(), 4);
    QCOMPARE(code.outputs[0].text, u"1\n"_s);
    QCOMPARE(code.outputs[1].image, "hello");
    QCOMPARE(code.outputs[2].kind, content::CellOutput::Html);
    QCOMPARE(code.outputs[3].kind, content::CellOutput::Error);
    QCOMPARE(code.outputs[3].text, u"\u001b[31mE\u001b[0m\nv"_s);
}

void TestModelFile::readsOldNotebooks()
{
    const auto notebook = content::parseNotebook(
        R"({"nbformat":3,"worksheets":[{"cells":[{"cell_type":"code","input":["x"],"prompt_number":1,"outputs":[]}]}]})");
    QVERIFY(notebook);
    QCOMPARE(notebook->cells[0].source, u"x"_s);
    QCOMPARE(notebook->cells[0].executionCount, 1);
}

void TestModelFile::refusesWhatIsNoNotebook_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("no cells") << QByteArray("{}");
    QTest::newRow("cells that are none") << QByteArray(R"({"cells":3})");
    QTest::newRow("cut") << QByteArray(R"({"cells":[{"cell)");
    QTest::newRow("deep") << QByteArray("[").repeated(100'000);
}

void TestModelFile::refusesWhatIsNoNotebook()
{
    QFETCH(const QByteArray, text);
    const auto notebook = content::parseNotebook(text);
    QVERIFY(!notebook);
    QVERIFY(!notebook.error().message.isEmpty());
}

QTEST_GUILESS_MAIN(TestModelFile)
#include "tst_modelfile.moc"
