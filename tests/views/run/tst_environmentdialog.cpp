// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/secrets/availablestore.h>
#include <views/run/environmentdialog.h>

#include <tests/support/answerof.h>
#include <tests/support/lockedstore.h>
#include <tests/support/temporaryhome.h>

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>

using namespace spacewright;
using secrets::Environment;
using secrets::MemoryStore;
using tests::answerOf;
using tests::LockedStore;

class TestEnvironmentDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_home.write(QStringLiteral("space/README.md"), "");
        QDir(m_home.path(QStringLiteral("data/spacewright"))).removeRecursively();
        use(std::make_shared<MemoryStore>());
    }

    void showsWhatIsKept()
    {
        keep({.variables = {{QStringLiteral("MODE"), QStringLiteral("fast")}},
              .secrets = {{QStringLiteral("TOKEN"), QStringLiteral("s3cret")}}});
        open();
        QCOMPARE(shown("variables_table", 0, 0), QStringLiteral("MODE"));
        QCOMPARE(shown("variables_table", 0, 1), QStringLiteral("fast"));
        QCOMPARE(shown("secrets_table", 0, 0), QStringLiteral("TOKEN"));
    }

    void showsASecretOnlyWhenAsked()
    {
        keep({.secrets = {{QStringLiteral("TOKEN"), QStringLiteral("s3cret")}}});
        open();
        QVERIFY(!shown("secrets_table", 0, 1).isEmpty());
        QVERIFY(!shown("secrets_table", 0, 1).contains(QStringLiteral("s3cret")));
        table("secrets_table")->setCurrentCell(0, 1);
        table("secrets_table")->editItem(table("secrets_table")->currentItem());
        const auto *editor = table("secrets_table")->findChild<QLineEdit *>();
        QVERIFY(editor);
        QCOMPARE(editor->echoMode(), QLineEdit::Password);
        find<QCheckBox>("secrets_reveal")->click();
        QCOMPARE(shown("secrets_table", 0, 1), QStringLiteral("s3cret"));
    }

    void keepsWhatWasEntered()
    {
        open();
        add("variables", QStringLiteral("MODE"), QStringLiteral("slow"));
        add("secrets", QStringLiteral("TOKEN"), QStringLiteral("s3cret"));
        // A row that nothing was entered in is not in the way.
        find<QPushButton>("secrets_add")->click();
        const QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
        find<QPushButton>("environment_save")->click();
        QTRY_COMPARE(accepted.count(), 1);
        const Result<Environment> kept = answerOf(m_environments->load(folder()));
        QVERIFY(kept);
        QCOMPARE(kept->variables[QStringLiteral("MODE")], QStringLiteral("slow"));
        QCOMPARE(kept->secrets[QStringLiteral("TOKEN")], QStringLiteral("s3cret"));
    }

    void removesTheSelectedRow()
    {
        keep({.variables = {{QStringLiteral("A"), QStringLiteral("1")}, {QStringLiteral("B"), QStringLiteral("2")}}});
        open();
        QVERIFY(!find<QPushButton>("variables_remove")->isEnabled());
        table("variables_table")->selectRow(0);
        find<QPushButton>("variables_remove")->click();
        const QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
        find<QPushButton>("environment_save")->click();
        QTRY_COMPARE(accepted.count(), 1);
        QCOMPARE(answerOf(m_environments->load(folder()))->variables.keys(), QStringList(QStringLiteral("B")));
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("secret");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("words");
        QTest::newRow("good") << "MODE" << "TOKEN" << "x" << "";
        QTest::newRow("bad variable") << "1MODE" << "TOKEN" << "x" << "begins with a letter";
        QTest::newRow("bad secret") << "MODE" << "MY-TOKEN" << "x" << "begins with a letter";
        QTest::newRow("both") << "TOKEN" << "TOKEN" << "x" << "another TOKEN";
        QTest::newRow("no name") << "MODE" << "" << "x" << "Enter a name";
        QTest::newRow("no value") << "MODE" << "TOKEN" << "" << "value of TOKEN";
    }
    void saysWhatIsWrong()
    {
        QFETCH(const QString, variable);
        QFETCH(const QString, secret);
        QFETCH(const QString, value);
        QFETCH(const QString, words);
        open();
        add("variables", variable, QStringLiteral("x"));
        add("secrets", secret, value);
        const QString problem = find<QLabel>("environment_problem")->text();
        QVERIFY2(words.isEmpty() ? problem.isEmpty() : problem.contains(words), qPrintable(problem));
        QCOMPARE(find<QPushButton>("environment_save")->isEnabled(), words.isEmpty());
        const bool isMarked = !table("variables_table")->item(0, 0)->toolTip().isEmpty() ||
                              !table("secrets_table")->item(0, 0)->toolTip().isEmpty();
        QCOMPARE(isMarked, !words.isEmpty());
    }

    void aLostValueMayStayLost()
    {
        keep({.secrets = {{QStringLiteral("TOKEN"), QStringLiteral("s3cret")}}});
        use(std::make_shared<MemoryStore>());
        open();
        QCOMPARE(shown("secrets_table", 0, 0), QStringLiteral("TOKEN"));
        QVERIFY(shown("secrets_table", 0, 1).isEmpty());
        QVERIFY(find<QWidget>("error_banner")->isVisible());
        add("variables", QStringLiteral("MODE"), QStringLiteral("x"));
        const QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
        find<QPushButton>("environment_save")->click();
        QTRY_COMPARE(accepted.count(), 1);
        QCOMPARE(answerOf(m_environments->load(folder()))->missing, QStringList(QStringLiteral("TOKEN")));
    }

    void saysWhereValuesAreKept()
    {
        open();
        QTRY_VERIFY(find<QLabel>("secrets_where")->text().contains(QStringLiteral("this session only")));
        use(std::make_shared<LockedStore>());
        open();
        QTRY_VERIFY(find<QLabel>("secrets_where")->text().contains(QStringLiteral("keychain")));
        QVERIFY(!find<QLabel>("secrets_where")->text().contains(QStringLiteral("this session only")));
    }

    void staysOpenWhenNothingCanBeKept()
    {
        use(std::make_shared<LockedStore>());
        open();
        add("secrets", QStringLiteral("TOKEN"), QStringLiteral("s3cret"));
        find<QPushButton>("environment_save")->click();
        QTRY_VERIFY(find<QWidget>("error_banner")->isVisible());
        QVERIFY(m_dialog->isVisible());
        QVERIFY(find<QPushButton>("environment_save")->isEnabled());
    }

    void whatCannotBeReadCannotBeOverwritten()
    {
        keep({.secrets = {{QStringLiteral("TOKEN"), QStringLiteral("s3cret")}}});
        use(std::make_shared<LockedStore>());
        makeDialog();
        QTRY_VERIFY(find<QWidget>("error_banner")->isVisible());
        QVERIFY(!find<QPushButton>("environment_save")->isEnabled());
        QVERIFY(!table("secrets_table")->isEnabled());
    }

    void importsAFile()
    {
        keep({.variables = {{QStringLiteral("MODE"), QStringLiteral("slow")}},
              .secrets = {{QStringLiteral("TOKEN"), QStringLiteral("old")}}});
        open();
        const QString path = m_home.write(QStringLiteral("space/.env"), "MODE=fast\nTOKEN='new'\nKEY=\"k\"\n");
        m_dialog->importFile(path);
        QCOMPARE(shown("variables_table", 0, 1), QStringLiteral("fast"));
        const QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
        find<QPushButton>("environment_save")->click();
        QTRY_COMPARE(accepted.count(), 1);
        const Result<Environment> kept = answerOf(m_environments->load(folder()));
        QCOMPARE(kept->secrets, (QMap<QString, QString>{{QStringLiteral("KEY"), QStringLiteral("k")},
                                                        {QStringLiteral("TOKEN"), QStringLiteral("new")}}));
        QCOMPARE(kept->variables.keys(), QStringList(QStringLiteral("MODE")));
    }

    void saysWhatIsWrongWithAFile()
    {
        open();
        m_dialog->importFile(m_home.write(QStringLiteral("bad"), "A=1\nnonsense\n"));
        QVERIFY(find<QWidget>("error_banner")->isVisible());
        QCOMPARE(table("secrets_table")->rowCount(), 0);
        m_dialog->importFile(m_home.write(QStringLiteral("good"), "A=1\n"));
        QVERIFY(!find<QWidget>("error_banner")->isVisible());
        QCOMPARE(table("secrets_table")->rowCount(), 1);
    }

    /// What the code asks for and nothing gives, and how the app is tried without the real values.
    void offersStandInsForWhatIsNeeded()
    {
        keep({.variables = {{QStringLiteral("MODE"), QStringLiteral("slow")}}});
        open();
        m_dialog->setNeeded({QStringLiteral("MODE"), QStringLiteral("API_KEY")});
        const auto *note = find<QLabel>("environment_needed");
        QVERIFY(note->isVisible());
        QVERIFY(note->text().contains(QStringLiteral("API_KEY")) && !note->text().contains(QStringLiteral("MODE")));
        find<QPushButton>("environment_stand_ins")->click();
        QVERIFY(!note->isVisible());
        QCOMPARE(shown("secrets_table", 0, 0), QStringLiteral("API_KEY"));
        const QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
        find<QPushButton>("environment_save")->click();
        QTRY_COMPARE(accepted.count(), 1);
        QVERIFY(!answerOf(m_environments->load(folder()))->secrets.value(QStringLiteral("API_KEY")).isEmpty());
    }

    void cleanup() { m_dialog.reset(); }

private:
    QString folder() const { return m_home.path(QStringLiteral("space")); }
    void use(std::shared_ptr<secrets::SecretStore> store)
    {
        m_dialog.reset();
        m_environments = std::make_unique<secrets::SpaceEnvironment>(std::move(store));
    }
    void keep(const Environment &environment) { QVERIFY(answerOf(m_environments->save(folder(), environment))); }
    void makeDialog()
    {
        m_dialog =
            std::make_unique<views::EnvironmentDialog>(m_environments.get(), folder(), QStringLiteral("Test Space"));
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    void open()
    {
        makeDialog();
        QTRY_VERIFY(table("variables_table")->isEnabled());
    }
    template <class T> T *find(const char *name) const { return m_dialog->findChild<T *>(QLatin1StringView(name)); }
    QTableWidget *table(const char *name) const { return find<QTableWidget>(name); }
    QString shown(const char *name, int row, int column) const
    {
        return table(name)->item(row, column)->data(Qt::DisplayRole).toString();
    }
    /// As a user does: a new row, its name, its value.
    void add(const QByteArray &kind, const QString &name, const QString &value)
    {
        find<QPushButton>((kind + "_add").constData())->click();
        QTableWidget *rows = table((kind + "_table").constData());
        auto *editor = rows->findChild<QLineEdit *>();
        QVERIFY(editor);
        QTest::keyClicks(editor, name);
        QTest::keyClick(editor, Qt::Key_Return);
        // The cell takes the text a moment later.
        QTRY_VERIFY(!rows->findChild<QLineEdit *>());
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(rows->item(rows->rowCount() - 1, 0)->text(), name);
        rows->item(rows->rowCount() - 1, 1)->setText(value);
    }

    tests::TemporaryHome m_home;
    std::unique_ptr<secrets::SpaceEnvironment> m_environments;
    std::unique_ptr<views::EnvironmentDialog> m_dialog;
};

QTEST_MAIN(TestEnvironmentDialog)
#include "tst_environmentdialog.moc"
