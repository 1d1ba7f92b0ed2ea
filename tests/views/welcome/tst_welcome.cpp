// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <views/welcome/newspacedialog.h>
#include <views/welcome/welcomepage.h>

#include <QAbstractButton>
#include <QAction>
#include <QDir>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace spacewright;

class TestWelcome final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersRecentSpaces();
    void offersTemplates();
    void asksForEverythingOfANewSpace();
    void suggestsATitle();
    void refusesATakenFolder();
    void namesFoldersAfterTitles_data();
    void namesFoldersAfterTitles();

private:
    const QList<space::SpaceTemplate> m_templates{
        {QStringLiteral("one"), QStringLiteral("One"), QStringLiteral("First"), QStringLiteral("🎈"),
         manifest::Sdk::Gradio},
        {QStringLiteral("two"), QStringLiteral("Two"), QStringLiteral("Second"), {}, manifest::Sdk::Static}};
};

void TestWelcome::offersRecentSpaces()
{
    views::WelcomePage page;
    const QSignalSpy wanted(&page, &views::WelcomePage::spaceRequested);
    const QSignalSpy forgotten(&page, &views::WelcomePage::forgetRequested);
    page.setRecent({{QStringLiteral("/spaces/a"), QStringLiteral("A"), QStringLiteral("gradio"), QStringLiteral("🎈"),
                     QDateTime::currentDateTimeUtc()}});
    page.resize(1200, 800);
    page.show();
    auto *card = page.findChild<QAbstractButton *>(QStringLiteral("recent_space"));
    QVERIFY(card);
    QCOMPARE(card->accessibleName(), QStringLiteral("A"));
    QTest::keyClick(card, Qt::Key_Space);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.at(0).at(0).toString(), QStringLiteral("/spaces/a"));
    card->actions().constFirst()->trigger();
    QCOMPARE(forgotten.count(), 1);
    page.setRecent({});
    QVERIFY(!page.findChild<QAbstractButton *>(QStringLiteral("recent_space")));
}

void TestWelcome::offersTemplates()
{
    views::WelcomePage page;
    page.show();
    const QSignalSpy wanted(&page, &views::WelcomePage::newRequested);
    page.setTemplates(m_templates);
    page.findChild<QAbstractButton *>(QStringLiteral("template_two"))->click();
    page.findChild<QAbstractButton *>(QStringLiteral("welcome_space_new"))->click();
    QCOMPARE(wanted.count(), 2);
    QCOMPARE(wanted.at(0).at(0).toString(), QStringLiteral("two"));
    QCOMPARE(wanted.at(1).at(0).toString(), QString());
}

void TestWelcome::asksForEverythingOfANewSpace()
{
    const QTemporaryDir place;
    views::NewSpaceDialog dialog(m_templates, place.path());
    auto *create = dialog.findChild<QAbstractButton *>(QStringLiteral("new_create"));
    auto *title = dialog.findChild<QLineEdit *>(QStringLiteral("new_title"));
    title->clear();
    QVERIFY(!create->isEnabled());
    QTest::keyClicks(title, QStringLiteral("  My Space "));
    QVERIFY(create->isEnabled());
    dialog.choose(QStringLiteral("two"));
    QCOMPARE(dialog.templateId(), QStringLiteral("two"));
    QCOMPARE(dialog.title(), QStringLiteral("My Space"));
    QCOMPARE(dialog.folder(), place.filePath(QStringLiteral("my-space")));
    dialog.findChild<QLineEdit *>(QStringLiteral("new_place"))->setText(QStringLiteral("relative"));
    QVERIFY(!create->isEnabled());
}

void TestWelcome::suggestsATitle()
{
    const QTemporaryDir place;
    QVERIFY(QDir(place.path()).mkpath(QStringLiteral("two")));
    views::NewSpaceDialog dialog(m_templates, place.path());
    QCOMPARE(dialog.title(), QStringLiteral("One"));
    QVERIFY(dialog.findChild<QAbstractButton *>(QStringLiteral("new_create"))->isEnabled());
    dialog.choose(QStringLiteral("two"));
    QCOMPARE(dialog.title(), QStringLiteral("Two 2"));
    auto *title = dialog.findChild<QLineEdit *>(QStringLiteral("new_title"));
    title->selectAll();
    QTest::keyClicks(title, QStringLiteral("Mine"));
    dialog.choose(QStringLiteral("one"));
    QCOMPARE(dialog.title(), QStringLiteral("Mine"));
}

void TestWelcome::refusesATakenFolder()
{
    const QTemporaryDir place;
    QVERIFY(QDir(place.path()).mkpath(QStringLiteral("my-space/inside")));
    views::NewSpaceDialog dialog(m_templates, place.path());
    dialog.findChild<QLineEdit *>(QStringLiteral("new_title"))->setText(QStringLiteral("My Space"));
    QVERIFY(!dialog.findChild<QAbstractButton *>(QStringLiteral("new_create"))->isEnabled());
}

void TestWelcome::namesFoldersAfterTitles_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("name");
    QTest::newRow("words") << QStringLiteral("My first Space!") << QStringLiteral("my-first-space");
    QTest::newRow("accents") << QStringLiteral("Übung №1") << QStringLiteral("ubung-no1");
    QTest::newRow("a way out") << QStringLiteral("../../etc") << QStringLiteral("etc");
    QTest::newRow("nothing left") << QStringLiteral("🎈") << QString();
}

void TestWelcome::namesFoldersAfterTitles()
{
    QFETCH(const QString, title);
    QFETCH(const QString, name);
    QCOMPARE(views::folderNameFor(title), name);
}

QTEST_MAIN(TestWelcome)
#include "tst_welcome.moc"
