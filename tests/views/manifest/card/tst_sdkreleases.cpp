// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/manifest/edit/splice.h>
#include <core/space/trust.h>
#include <tests/support/packageindex.h>
#include <views/manifest/card/cardform.h>
#include <views/manifest/card/sdkreleases.h>

#include <QComboBox>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace spacewright;
using spacewright::tests::PackageIndex;
using spacewright::tests::TemporaryHome;
using spacewright::views::SdkReleases;

namespace
{

const QByteArray packages(R"({"gradio": {"5.0.0": {}, "5.0.2": {}, "5.9.1": {}, "6.0.0": {}, "6.31.0": {},
                                         "6.32.0": {"python": ">=3.13"}, "7.0.0rc1": {}}})");

} // namespace

/// Real uv, in its cage, against an index of our own.
class TestSdkReleases final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksNobodyWithoutTrust();
    void findsTheNewestOfEachLine();
    void followsThePythonVersion();
    void answersFromTheCache();
    void saysThatThereIsNoIndex();
    void areChosenInTheForm();

private:
    void setCard(const QByteArray &python = "3.12");

    TemporaryHome m_home;
    std::unique_ptr<PackageIndex> m_index;
    std::unique_ptr<SdkReleases> m_releases;
    space::Space m_space;
};

void TestSdkReleases::init()
{
    static int count = 0;
    qputenv("XDG_CACHE_HOME", QFile::encodeName(m_home.path(u"cache%1"_s.arg(++count))));
    m_index = std::make_unique<PackageIndex>(m_home, packages);
    m_space.folder = m_home.path(u"space%1"_s.arg(count));
    m_home.write(u"space%1/app.py"_s.arg(count), "");
    m_space.folder = QFileInfo(m_space.folder).canonicalFilePath();
    QVERIFY(space::setTrusted(m_space.folder, {}, true));
    m_releases = std::make_unique<SdkReleases>(QThreadPool::globalInstance());
    setCard();
}

void TestSdkReleases::setCard(const QByteArray &python)
{
    m_space.card = manifest::readCard("---\nsdk: gradio\npython_version: '" + python + "'\n---\n").card;
    m_releases->setSpace(m_space);
}

void TestSdkReleases::asksNobodyWithoutTrust()
{
    QVERIFY(space::setTrusted(m_space.folder, {}, false));
    m_releases->look();
    QTRY_VERIFY(!m_releases->note().isEmpty());
    QCOMPARE(m_index->requests().join(), QByteArray());
}

void TestSdkReleases::findsTheNewestOfEachLine()
{
    // Nobody wanted to know yet.
    QCOMPARE(m_index->requests().join(), QByteArray());
    m_releases->look();
    QTRY_COMPARE_WITH_TIMEOUT(m_releases->versions(), (QStringList{u"6.31.0"_s, u"6.0.0"_s, u"5.9.1"_s, u"5.0.2"_s}),
                              20'000);
    QCOMPARE(m_releases->note(), QString());
}

void TestSdkReleases::followsThePythonVersion()
{
    m_releases->look();
    QTRY_VERIFY_WITH_TIMEOUT(!m_releases->versions().isEmpty(), 20'000);
    setCard("3.13");
    QTRY_COMPARE_WITH_TIMEOUT(m_releases->versions().value(0), u"6.32.0"_s, 20'000);
}

void TestSdkReleases::answersFromTheCache()
{
    m_releases->look();
    QTRY_COMPARE_WITH_TIMEOUT(m_releases->versions().size(), 4, 20'000);
    m_index->stop();
    setCard("3.13");
    QTRY_COMPARE_WITH_TIMEOUT(m_releases->versions().value(0), u"6.32.0"_s, 20'000);
    QVERIFY(m_releases->note().contains(u"cache"));
}

void TestSdkReleases::saysThatThereIsNoIndex()
{
    m_index->stop();
    m_releases->look();
    QTRY_VERIFY_WITH_TIMEOUT(!m_releases->note().isEmpty(), 20'000);
    QVERIFY(m_releases->versions().isEmpty());
}

void TestSdkReleases::areChosenInTheForm()
{
    views::CardForm form(m_releases.get());
    QByteArray text("---\nsdk: gradio\nsdk_version: 6.0.0 # ours\npython_version: '3.12'\n---\n");
    connect(&form, &views::CardForm::edited, this, [&](const QList<manifest::TextEdit> &edits) {
        text = manifest::applied(text, edits);
        form.setText(text);
    });
    form.setText(text);
    form.show();
    auto *box = form.findChild<QComboBox *>(u"card_releases"_s);
    QVERIFY(QTest::qWaitForWindowActive(&form));
    QCOMPARE(box->count(), 0);
    box->lineEdit()->setFocus();
    QTRY_COMPARE_WITH_TIMEOUT(box->count(), 4, 20'000);
    // What is written stays while the list comes.
    QCOMPARE(box->currentText(), u"6.0.0"_s);
    box->setCurrentIndex(0);
    Q_EMIT box->activated(0);
    QVERIFY2(text.contains("sdk_version: 6.31.0 # ours\n"), text.constData());
}

QTEST_MAIN(TestSdkReleases)
#include "tst_sdkreleases.moc"
