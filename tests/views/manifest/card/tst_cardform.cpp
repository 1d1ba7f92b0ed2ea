// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/manifest/card/cardkeys.h>
#include <core/manifest/edit/splice.h>
#include <views/manifest/card/cardform.h>
#include <views/manifest/card/sdkreleases.h>

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QThreadPool>
#include <QToolButton>
#include <QWheelEvent>

using namespace spacewright;
using spacewright::views::CardForm;

namespace
{

const QByteArray card = "---\n"
                        "title: Hello   # shown\n"
                        "emoji: 🚀\n"
                        "colorFrom: 'red'\n"
                        "colorTo: mauve\n"
                        "sdk: gradio\n"
                        "sdk_version: \"6.31.0\"\n"
                        "python_version: 3.10\n"
                        "models: # ours\n"
                        "  - a/b\n"
                        "  # the good one\n"
                        "  - c/d\n"
                        "unknown: kept\n"
                        "---\n"
                        "# Text\n";

} // namespace

/// The form and the text follow each other, as in an editor.
class TestCardForm final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void hasAFieldForEachKey();
    void showsWhatTheCardSays();
    void showsWhatTheSdkUses();
    void writesTheValueAlone();
    void writesOnceForAWord();
    void keepsWhatIsBeingWritten();
    void takesKeysOut();
    void changesLists();
    void setsTruthAndHeaders();
    void picksAnEmoji();
    void staysUnderTheWheel();
    void showsAndMendsProblems();
    void leavesABrokenCardAlone();
    void makesACard();

private:
    template <class Widget> Widget *field(const char *key) const
    {
        return m_form->findChild<Widget *>(QStringLiteral("card_edit_") + QLatin1StringView(key));
    }
    void setText(const QByteArray &text);
    void choose(const char *key, const QString &value) const;
    /// Writes into a line and leaves it.
    void enter(const char *key, const QString &value) const;

    views::SdkReleases m_releases{QThreadPool::globalInstance()};
    std::unique_ptr<CardForm> m_form;
    QByteArray m_text;
    int m_edits = 0;
};

void TestCardForm::init()
{
    m_form = std::make_unique<CardForm>(&m_releases);
    connect(m_form.get(), &CardForm::edited, this, [this](const QList<manifest::TextEdit> &edits) {
        ++m_edits;
        setText(manifest::applied(m_text, edits));
    });
    m_form->resize(500, 900);
    m_form->show();
    setText(card);
    m_edits = 0;
}

void TestCardForm::setText(const QByteArray &text)
{
    m_text = text;
    m_form->setText(text);
}

void TestCardForm::choose(const char *key, const QString &value) const
{
    auto *box = field<QComboBox>(key);
    box->setCurrentIndex(box->findData(value));
    Q_EMIT box->activated(box->currentIndex());
}

void TestCardForm::enter(const char *key, const QString &value) const
{
    auto *edit = field<QLineEdit>(key);
    edit->selectAll();
    QTest::keyClicks(edit, value);
    if (value.isEmpty())
        QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClick(edit, Qt::Key_Return);
}

void TestCardForm::hasAFieldForEachKey()
{
    for (const manifest::CardKey &key : manifest::cardKeys()) {
        const auto *field = m_form->findChild<QWidget *>(QStringLiteral("card_") + key.name);
        QVERIFY2(field, qPrintable(key.name));
        QVERIFY2(key.value == manifest::CardValue::Map || field->focusProxy(), qPrintable(key.name));
    }
}

void TestCardForm::showsWhatTheCardSays()
{
    QCOMPARE(field<QLineEdit>("title")->text(), QStringLiteral("Hello"));
    QCOMPARE(field<QComboBox>("colorFrom")->currentData().toString(), QStringLiteral("red"));
    // What the Hub does not know is shown all the same.
    QCOMPARE(field<QComboBox>("colorTo")->currentData().toString(), QStringLiteral("mauve"));
    QCOMPARE(field<QLineEdit>("python_version")->text(), QStringLiteral("3.10"));
    QCOMPARE(field<QPlainTextEdit>("models")->toPlainText(), QStringLiteral("a/b\nc/d"));
    QVERIFY(field<QCheckBox>("fullWidth")->isChecked());
    QVERIFY(!field<QCheckBox>("pinned")->isChecked());
}

void TestCardForm::showsWhatTheSdkUses()
{
    QVERIFY(field<QLineEdit>("sdk_version")->isVisible());
    QVERIFY(!field<QLineEdit>("app_port")->isVisible());
    QVERIFY(!field<QPlainTextEdit>("hf_oauth_scopes")->isVisible());
    choose("sdk", QStringLiteral("docker"));
    QVERIFY(field<QLineEdit>("app_port")->isVisible());
    // What the card says is always shown.
    QVERIFY(field<QLineEdit>("sdk_version")->isVisible());
    field<QCheckBox>("hf_oauth")->click();
    QVERIFY(field<QPlainTextEdit>("hf_oauth_scopes")->isVisible());
}

void TestCardForm::writesTheValueAlone()
{
    QByteArray expected = card;
    enter("title", QStringLiteral("Bye: all"));
    QCOMPARE(m_text, expected.replace("Hello   # shown", "\"Bye: all\"   # shown"));
    choose("colorFrom", QStringLiteral("blue"));
    QCOMPARE(m_text, expected.replace("'red'", "'blue'"));
    enter("app_file", QStringLiteral("main.py"));
    QCOMPARE(m_text, expected.replace("python_version: 3.10\n", "python_version: 3.10\napp_file: main.py\n"));
    QCOMPARE(m_edits, 3);
}

void TestCardForm::writesOnceForAWord()
{
    auto *edit = field<QLineEdit>("short_description");
    QTest::keyClicks(edit, QStringLiteral("One thing"));
    QCOMPARE(m_edits, 0);
    QTRY_COMPARE(m_edits, 1);
    QVERIFY(m_text.contains("short_description: One thing\n"));
    // Leaving it says nothing new.
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(m_edits, 1);
}

void TestCardForm::keepsWhatIsBeingWritten()
{
    auto *edit = field<QLineEdit>("title");
    QTest::keyClicks(edit, QStringLiteral("!"));
    // Somebody else changes another line meanwhile.
    setText(QByteArray(card).replace("6.31.0", "6.32.0"));
    QCOMPARE(field<QLineEdit>("sdk_version")->text(), QStringLiteral("6.32.0"));
    QVERIFY(edit->text().contains(u'!'));
    QTRY_VERIFY(m_text.contains("!") && m_text.contains("6.32.0"));
}

void TestCardForm::takesKeysOut()
{
    QByteArray expected = card;
    choose("colorTo", QString());
    QCOMPARE(m_text, expected.replace("colorTo: mauve\n", ""));
    enter("sdk_version", QString());
    QCOMPARE(m_text, expected.replace("sdk_version: \"6.31.0\"\n", ""));
}

void TestCardForm::changesLists()
{
    QByteArray expected = card;
    auto *edit = field<QPlainTextEdit>("models");
    edit->setFocus();
    QTRY_VERIFY(edit->hasFocus());
    edit->setPlainText(QStringLiteral("a/b\nc/d\ne/f\n"));
    expected.replace("  - c/d\n", "  - c/d\n  - e/f\n");
    QTRY_COMPARE(m_text, expected);
    edit->setPlainText(QStringLiteral("c/d"));
    QTRY_VERIFY(!m_text.contains("a/b") && !m_text.contains("e/f"));
    QVERIFY(m_text.contains("# the good one"));
}

void TestCardForm::setsTruthAndHeaders()
{
    field<QCheckBox>("pinned")->click();
    QVERIFY(m_text.contains("pinned: true\n"));
    field<QCheckBox>("pinned")->click();
    QVERIFY(m_text.contains("pinned: false\n"));
    choose("cross-origin-opener-policy", QStringLiteral("same-origin"));
    QVERIFY2(m_text.contains("custom_headers:\n  cross-origin-opener-policy: same-origin\n"), m_text.constData());
    choose("cross-origin-opener-policy", QString());
    QVERIFY(!m_text.contains("custom_headers"));
}

void TestCardForm::picksAnEmoji()
{
    auto *pick = m_form->findChild<QPushButton *>(QStringLiteral("card_pick_emoji"));
    Q_EMIT pick->menu()->aboutToShow();
    const QList<QToolButton *> emojis = pick->menu()->findChildren<QToolButton *>();
    QVERIFY(emojis.size() > 40);
    for (QToolButton *emoji : emojis) {
        emoji->click();
        QVERIFY(m_text.contains("emoji: " + emoji->text().toUtf8()));
        // The Hub takes each of them.
        for (const manifest::Diagnostic &diagnostic : manifest::readCard(m_text).diagnostics)
            QVERIFY2(diagnostic.rule != u"card.emoji.invalid", qPrintable(emoji->text()));
    }
}

void TestCardForm::staysUnderTheWheel()
{
    auto *box = field<QComboBox>("colorFrom");
    box->setFocus();
    const QPointF place = box->rect().center();
    QWheelEvent turn(place, box->mapToGlobal(place), {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier,
                     Qt::NoScrollPhase, false);
    QApplication::sendEvent(box, &turn);
    QCOMPARE(m_text, card);
}

void TestCardForm::showsAndMendsProblems()
{
    const auto *problem = m_form->findChild<QLabel *>(QStringLiteral("card_problem_python_version"));
    QVERIFY(problem->isVisible());
    QVERIFY(problem->text().contains(u"quotes"));
    auto *mend = m_form->findChild<QToolButton *>(QStringLiteral("card_mend_python_version"));
    mend->click();
    QCOMPARE(m_text, QByteArray(card).replace("python_version: 3.10", "python_version: \"3.10\""));
    QVERIFY(!problem->isVisible());
    QVERIFY(m_form->findChild<QLabel *>(QStringLiteral("card_problem_colorTo"))->isVisible());
}

void TestCardForm::leavesABrokenCardAlone()
{
    setText("---\ntitle: [\n---\n");
    QVERIFY(!field<QLineEdit>("title")->isEnabled());
    const auto *trouble = m_form->findChild<QLabel *>(QStringLiteral("card_trouble"));
    QVERIFY(trouble->isVisible());
    QVERIFY2(trouble->text().contains(u'3') || trouble->text().contains(u'2'), qPrintable(trouble->text()));
    setText(card);
    QVERIFY(field<QLineEdit>("title")->isEnabled());
    QVERIFY(!trouble->isVisible());
}

void TestCardForm::makesACard()
{
    setText("# Only text\n");
    QVERIFY(field<QLineEdit>("title")->isEnabled());
    enter("title", QStringLiteral("New"));
    QVERIFY2(m_text.startsWith("---\ntitle: New\n---\n") && m_text.endsWith("# Only text\n"), m_text.constData());
}

QTEST_MAIN(TestCardForm)
#include "tst_cardform.moc"
