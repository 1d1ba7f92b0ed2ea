// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/manifest/edit/splice.h>
#include <core/space/trust.h>
#include <tests/support/packageindex.h>
#include <views/manifest/requirements/packagelookup.h>
#include <views/manifest/requirements/packagetable.h>

#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>
#include <QToolButton>
#include <QTreeView>

using namespace spacewright;
using namespace spacewright::tests;
using spacewright::views::PackageLookup;
using spacewright::views::PackageTable;

/// The table beside a requirements.txt, with real uv and an index of our own.
class TestPackageTable final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void asksNobodyWithoutTrust();
    void showsWhatComesOfIt();
    void changesVersions();
    void addsAndRemoves();
    void explainsAClash();
    void saysWhatIsMissingForThePython();
    void completesNames();
    void saysWhyThereAreNoNames();
    void writesTheLock();
    void followsWhatIsTyped();
    void namesWhatCannotBeWritten();

private:
    void open(const QByteArray &requirements);
    void setText(const QByteArray &text);
    QString cell(int row, int column, const QModelIndex &parent = {}) const;
    QString verdict(const char *name = "package_verdict") const;
    QToolButton *button(const char *name) const { return m_table->findChild<QToolButton *>(QLatin1StringView(name)); }
    void select(int row) const { m_view->setCurrentIndex(m_view->model()->index(row, 0)); }
    bool isDone() const { return m_lookup->state() == PackageLookup::State::Done; }
    /// Whether the second part of the answer has come too.
    bool isDetailed() const { return isDone() && !m_lookup->report()->newest.isEmpty(); }

    TemporaryHome m_home;
    std::unique_ptr<PackageIndex> m_index;
    space::Space m_space;
    std::unique_ptr<PackageLookup> m_lookup;
    std::unique_ptr<PackageTable> m_table;
    QTreeView *m_view = nullptr;
    QByteArray m_text;
};

void TestPackageTable::init()
{
    static int count = 0;
    qputenv("XDG_CACHE_HOME", QFile::encodeName(m_home.path(QStringLiteral("cache%1").arg(++count))));
    m_index = std::make_unique<PackageIndex>(m_home, spacePackages());
    const QString name = QStringLiteral("space%1/").arg(count);
    m_home.write(name + QStringLiteral("README.md"),
                 "---\nsdk: gradio\nsdk_version: 6.31.0\npython_version: '3.12'\n---\n");
    m_home.write(name + QStringLiteral("app.py"), "import gradio\n");
    m_home.write(name + QStringLiteral("requirements.txt"), "");
    m_space.folder = QFileInfo(m_home.path(name)).canonicalFilePath();
    QVERIFY(space::setTrusted(m_space.folder, {}, true));
}

void TestPackageTable::cleanup()
{
    m_table.reset();
    m_lookup.reset();
}

void TestPackageTable::open(const QByteArray &requirements)
{
    m_lookup = std::make_unique<PackageLookup>(QThreadPool::globalInstance());
    m_table = std::make_unique<PackageTable>(QStringLiteral("requirements.txt"), m_lookup.get());
    m_view = m_table->findChild<QTreeView *>(QStringLiteral("package_view"));
    connect(m_table.get(), &PackageTable::edited, this,
            [this](const QList<manifest::TextEdit> &edits) { setText(manifest::applied(m_text, edits)); });
    m_table->resize(700, 500);
    m_table->show();
    setText(requirements);
}

/// As the window does after somebody typed.
void TestPackageTable::setText(const QByteArray &text)
{
    m_text = text;
    m_table->setText(text);
    const Result<space::Space> space = space::openSpace(m_space.folder, {{QStringLiteral("requirements.txt"), text}});
    QVERIFY(space);
    m_lookup->setSpace(*space);
}

QString TestPackageTable::cell(int row, int column, const QModelIndex &parent) const
{
    return m_view->model()->index(row, column, parent).data().toString();
}

QString TestPackageTable::verdict(const char *name) const
{
    return m_table->findChild<QLabel *>(QLatin1StringView(name))->text();
}

void TestPackageTable::asksNobodyWithoutTrust()
{
    QVERIFY(space::setTrusted(m_space.folder, {}, false));
    open("numpy\n");
    QTRY_COMPARE(m_lookup->state(), PackageLookup::State::NotTrusted);
    QVERIFY(verdict().contains(u"trust"));
    QCOMPARE(cell(0, 0), QStringLiteral("numpy"));
    QSignalSpy asked(m_lookup.get(), &PackageLookup::trustRequested);
    button("package_look_up")->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(m_index->requests().join(), QByteArray());
}

void TestPackageTable::showsWhatComesOfIt()
{
    open("# ours\nframe<2\nnumpy>=1.26  # numbers\nhttps://example.org/x.whl\n");
    QTRY_VERIFY_WITH_TIMEOUT(isDetailed(), 20'000);
    QCOMPARE(m_view->model()->rowCount(), 3);
    QCOMPARE(cell(0, 0), QStringLiteral("frame"));
    QCOMPARE(cell(0, 1), QStringLiteral("<2"));
    QCOMPARE(cell(0, 2), QStringLiteral("1.0"));
    QCOMPARE(cell(0, 3), QStringLiteral("2.0"));
    QVERIFY(!cell(0, 4).isEmpty());
    QCOMPARE(cell(0, 5), QStringLiteral("this file"));
    QCOMPARE(cell(0, 6), QStringLiteral("MIT"));
    QCOMPARE(cell(1, 6), QString());
    // frame 1.0 wants an old numpy; the newest that installs on the Hub is not the newest there is.
    QCOMPARE(cell(1, 2), QStringLiteral("1.26"));
    QCOMPARE(cell(1, 3), QStringLiteral("2.2"));
    QVERIFY2(cell(1, 5).contains(u"frame") && cell(1, 5).contains(u"gradio"), qPrintable(cell(1, 5)));
    QCOMPARE(cell(0, 0, m_view->model()->index(0, 0)), QStringLiteral("numpy"));
    QVERIFY2(verdict().contains(u"3.12"), qPrintable(verdict()));
    // What leads elsewhere is said.
    QVERIFY2(verdict("package_details").contains(u"line 4"), qPrintable(verdict("package_details")));
}

void TestPackageTable::changesVersions()
{
    open("numpy>=1.26  # numbers\n");
    QTRY_VERIFY_WITH_TIMEOUT(isDetailed(), 20'000);
    select(0);
    button("package_pin")->click();
    QCOMPARE(m_text, "numpy==2.2  # numbers\n");
    QVERIFY(!button("package_pin")->isEnabled());
    button("package_relax")->click();
    QCOMPARE(m_text, "numpy  # numbers\n");
    QVERIFY(m_view->model()->setData(m_view->model()->index(0, 1), QStringLiteral("<2")));
    QCOMPARE(m_text, "numpy<2  # numbers\n");
    QTRY_COMPARE_WITH_TIMEOUT(cell(0, 2), QStringLiteral("1.26"), 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(button("package_raise")->isEnabled(), 20'000);
    button("package_raise")->click();
    QCOMPARE(m_text, "numpy==2.2  # numbers\n");
}

void TestPackageTable::addsAndRemoves()
{
    open("numpy\n");
    auto *name = m_table->findChild<QLineEdit *>(QStringLiteral("package_name"));
    QTest::keyClicks(name, QStringLiteral("frame>=1"));
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(m_text, "numpy\nframe>=1\n");
    QVERIFY(name->text().isEmpty());
    select(0);
    button("package_remove")->click();
    QCOMPARE(m_text, "frame>=1\n");
}

void TestPackageTable::explainsAClash()
{
    open("frame==2.0\nnumpy>1,<2  # why\n");
    QTRY_VERIFY_WITH_TIMEOUT(isDone(), 30'000);
    QVERIFY2(verdict("package_details").contains(u"frame>=2.0 wants numpy>=2."),
             qPrintable(verdict("package_details")));
    QVERIFY(button("package_remedy")->isVisible());
    button("package_remedy")->click();
    QCOMPARE(m_text, "frame==1.0\nnumpy>1,<2  # why\n");
    QTRY_COMPARE_WITH_TIMEOUT(cell(0, 2), QStringLiteral("1.0"), 30'000);
    QVERIFY(!button("package_remedy")->isVisible());
}

void TestPackageTable::saysWhatIsMissingForThePython()
{
    open("old-wheels\n");
    QTRY_VERIFY_WITH_TIMEOUT(isDone(), 30'000);
    QVERIFY2(cell(0, 2).contains(u"3.12"), qPrintable(cell(0, 2)));
}

void TestPackageTable::completesNames()
{
    open("");
    auto *field = m_table->findChild<QLineEdit *>(QStringLiteral("package_name"));
    const auto offered = [field] {
        QStringList names;
        const QAbstractItemModel *model = field->completer()->completionModel();
        for (int row = 0; row < model->rowCount(); ++row)
            names += model->index(row, 0).data().toString();
        return names;
    };
    const auto type = [field](const char *text) {
        field->clear();
        QTest::keyClicks(field, QString::fromLatin1(text));
    };
    type("nu");
    QVERIFY(offered().contains(QStringLiteral("numpy")));
    type("old");
    QVERIFY(!offered().contains(QStringLiteral("old-wheels")));
    // Nobody is asked for them unasked.
    QVERIFY(!m_index->requests().contains("/simple/"));
    QToolButton *fetch = button("package_names_fetch");
    QTRY_VERIFY(fetch->isVisible());
    fetch->click();
    QTRY_VERIFY_WITH_TIMEOUT(!fetch->isVisible(), 20'000);
    QVERIFY(m_index->requests().contains("/simple/"));
    QVERIFY(offered().contains(QStringLiteral("old-wheels")));
    type("Old_W");
    QCOMPARE(offered(), QStringList(QStringLiteral("old-wheels")));
    type("old-wheels>");
    QVERIFY(offered().isEmpty());
}

void TestPackageTable::saysWhyThereAreNoNames()
{
    open("");
    m_index->stop();
    QToolButton *fetch = button("package_names_fetch");
    QTRY_VERIFY(fetch->isVisible());
    fetch->click();
    const auto *note = m_table->findChild<QLabel *>(QStringLiteral("package_names_note"));
    QTRY_VERIFY_WITH_TIMEOUT(note->text().contains(u"127.0.0.1"), 20'000);
    QVERIFY(note->isVisible());
    QVERIFY(fetch->isEnabled());
}

void TestPackageTable::writesTheLock()
{
    open("numpy<2\n");
    QTRY_VERIFY_WITH_TIMEOUT(isDone(), 20'000);
    QVERIFY(verdict("package_details").contains(u"no lock"));
    QSignalSpy written(m_lookup.get(), &PackageLookup::lockWritten);
    button("package_lock")->click();
    QTRY_COMPARE(written.size(), 1);
    QVERIFY(TemporaryHome::read(m_space.folder + QStringLiteral("/pylock.toml")).contains("numpy-1.26"));
    QVERIFY(!button("package_lock")->isVisible());
    setText("numpy==2.1\n");
    QTRY_VERIFY_WITH_TIMEOUT(verdict("package_details").contains(u"numpy 1.26 → 2.1"), 20'000);
    QVERIFY(button("package_lock")->isVisible());
}

void TestPackageTable::followsWhatIsTyped()
{
    open("numpy==2.1\n");
    QTRY_COMPARE_WITH_TIMEOUT(cell(0, 2), QStringLiteral("2.1"), 20'000);
    setText("numpy==2.1\n# a comment asks for nothing new\n");
    QTRY_VERIFY(isDone());
    const qsizetype asked = m_index->requests().size();
    setText("numpy==2.2\n");
    QTRY_COMPARE_WITH_TIMEOUT(cell(0, 2), QStringLiteral("2.2"), 20'000);
    QVERIFY(m_index->requests().size() >= asked);
}

void TestPackageTable::namesWhatCannotBeWritten()
{
    open("numpy==2.1 --hash=sha256:" + QByteArray(64, 'a') + "\n");
    select(0);
    button("package_relax")->click();
    QVERIFY(!verdict("package_trouble").isEmpty());
    auto *name = m_table->findChild<QLineEdit *>(QStringLiteral("package_name"));
    QTest::keyClicks(name, QStringLiteral("= ="));
    QTest::keyClick(name, Qt::Key_Return);
    QVERIFY(m_text.startsWith("numpy==2.1 --hash"));
    // It is still there to be mended.
    QCOMPARE(name->text(), QStringLiteral("= ="));
}

QTEST_MAIN(TestPackageTable)
#include "tst_packagetable.moc"
