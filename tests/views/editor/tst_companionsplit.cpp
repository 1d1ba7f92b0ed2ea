// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <tests/support/temporaryhome.h>
#include <views/common/companion.h>
#include <views/editor/editorarea.h>

#include <KTextEditor/View>

#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace spacewright;
using spacewright::views::Companion;
using spacewright::views::EditorArea;

namespace
{

class Mirror final : public Companion
{
public:
    using Companion::Companion;
    void setText(const QByteArray &text) override { shown = text; }
    QByteArray shown;
};

class Mirrors final : public views::CompanionFactory
{
public:
    QString titleFor(const QString &) const override { return u"Mirror"_s; }
    Companion *create(const QString &, QWidget *parent) const override
    {
        auto *mirror = new Mirror(parent);
        mirror->setObjectName(u"mirror"_s);
        return mirror;
    }
};

} // namespace

class TestCompanionSplit final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsBothWhereThereIsRoom();
    void standsAloneWhereThereIsNone();
    void givesWayToAPlace();

private:
    void open(int width);
    Mirror *mirror() const { return static_cast<Mirror *>(m_area->findChild<Companion *>(u"mirror"_s)); }
    QToolButton *button() const { return m_area->findChild<QToolButton *>(u"editor_companion"_s); }

    tests::TemporaryHome m_home;
    Mirrors m_mirrors;
    QString m_path;
    std::unique_ptr<EditorArea> m_area;
};

void TestCompanionSplit::init()
{
    m_path = m_home.write(u"space/README.md"_s, "one\ntwo\n");
    m_area = std::make_unique<EditorArea>();
    m_area->setCompanions(&m_mirrors);
}

void TestCompanionSplit::open(int width)
{
    m_area->resize(width, 500);
    m_area->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_area.get()));
    m_area->openFile(m_path);
}

void TestCompanionSplit::showsBothWhereThereIsRoom()
{
    open(900);
    QTRY_VERIFY(mirror()->isVisible() && m_area->activeView()->isVisible());
    QTRY_COMPARE(mirror()->shown, "one\ntwo\n");
    QVERIFY(button()->isChecked());
    // A form of some letters' width beside the text is no use to anybody.
    m_area->resize(420, 500);
    QTRY_VERIFY(!m_area->activeView()->isVisible());
    m_area->resize(900, 500);
    QTRY_VERIFY(m_area->activeView()->isVisible());
}

void TestCompanionSplit::standsAloneWhereThereIsNone()
{
    open(420);
    QVERIFY(!mirror()->isVisible() && m_area->activeView()->isVisible());
    button()->click();
    QTRY_VERIFY(mirror()->isVisible() && !m_area->activeView()->isVisible());
    button()->click();
    QTRY_VERIFY(!mirror()->isVisible() && m_area->activeView()->isVisible());
}

void TestCompanionSplit::givesWayToAPlace()
{
    open(420);
    button()->click();
    QTRY_VERIFY(!m_area->activeView()->isVisible());
    m_area->openFile(m_path, 2, 1);
    QTRY_VERIFY(m_area->activeView()->isVisible());
    QCOMPARE(m_area->activeView()->cursorPosition().line(), 1);
    QVERIFY(!button()->isChecked());
}

QTEST_MAIN(TestCompanionSplit)
#include "tst_companionsplit.moc"
