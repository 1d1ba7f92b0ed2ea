// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/support/temporaryhome.h>
#include <views/common/errorbanner.h>
#include <views/run/recipedialog.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace spacewright;
using views::RecipeDialog;

class TestRecipeDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEachStepWithItsReason()
    {
        m_home.write(QStringLiteral("space/app.py"), "");
        m_home.write(QStringLiteral("space/packages.txt"), "ffmpeg\n");
        const RecipeDialog dialog(RecipeDialog::Text::Containerfile, input("sdk: gradio\npython_version: \"3.12\""), {},
                                  QStringLiteral("Test"));
        const auto *text = dialog.findChild<QPlainTextEdit *>();
        QTRY_VERIFY(text->toPlainText().contains(QStringLiteral("\nFROM python:3.12\n")));
        QVERIFY(text->toPlainText().startsWith(QStringLiteral("# ")));
        QVERIFY(text->toPlainText().contains(QStringLiteral("ffmpeg")));
        QVERIFY(text->isReadOnly());
        // A comment and an instruction, each in its colour.
        const QTextBlock comment = text->document()->findBlockByNumber(0);
        QTRY_VERIFY(!comment.layout()->formats().isEmpty());
        QVERIFY(comment.layout()->formats().first().format.foreground() !=
                comment.next().layout()->formats().first().format.foreground());
        dialog.findChild<QPushButton *>(QStringLiteral("containerfile_copy"))->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), text->toPlainText());
    }

    void showsWhatAClusterRuns()
    {
        m_home.write(QStringLiteral("space/app.py"), "");
        const run::RunOptions options{.flavor = QStringLiteral("t4-small"),
                                      .secrets = {{QStringLiteral("TOKEN"), QStringLiteral("hidden-value")}}};
        const RecipeDialog dialog(RecipeDialog::Text::Kubernetes, input("sdk: gradio"), options,
                                  QStringLiteral("Test"));
        const auto *text = dialog.findChild<QPlainTextEdit *>(QStringLiteral("kubernetes_text"));
        QTRY_VERIFY(text->toPlainText().contains(QStringLiteral("kind: Deployment")));
        QVERIFY(text->toPlainText().contains(QStringLiteral("nvidia.com/gpu: \"1\"")));
        QVERIFY(text->toPlainText().contains(QStringLiteral("key: TOKEN")));
        QVERIFY(!text->toPlainText().contains(QStringLiteral("hidden-value")));
        QVERIFY(dialog.findChild<QPushButton *>(QStringLiteral("kubernetes_save")));
    }

    void saysWhyEachLineIsThere()
    {
        m_home.write(QStringLiteral("space/app.py"), "");
        m_home.write(QStringLiteral("space/packages.txt"), "ffmpeg\n");
        const RecipeDialog dialog(RecipeDialog::Text::Containerfile, input("sdk: gradio\npython_version: \"3.12\""), {},
                                  QStringLiteral("Test"));
        auto *text = dialog.findChild<QPlainTextEdit *>();
        const auto *reason = dialog.findChild<QLabel *>(QStringLiteral("containerfile_reason"));
        QTRY_VERIFY(!text->toPlainText().isEmpty());
        int known = 0;
        for (QTextBlock block = text->document()->begin(); !block.text().isEmpty(); block = block.next()) {
            text->setTextCursor(QTextCursor(block));
            known += reason->text().contains(u"https://") ? 1 : 0;
        }
        // That files are copied, or mounted, is the one thing that this program does by itself.
        QCOMPARE(known, text->document()->blockCount() - 3);
        text->setTextCursor(QTextCursor(text->document()->find(QStringLiteral("apt-get install"))));
        QVERIFY2(reason->text().contains(u"packages.txt"), qPrintable(reason->text()));
    }

    void explainsTheSpacesOwnDockerfile()
    {
        m_home.write(QStringLiteral("space/Dockerfile"), "# mine\nFROM python:3.12\nARG TOKEN\nRUN echo \\\n  two\n");
        run::RecipeInput own = input("sdk: docker");
        own.manifests = {QStringLiteral("Dockerfile")};
        const RecipeDialog dialog(RecipeDialog::Text::Containerfile, own, {}, QStringLiteral("Test"));
        auto *text = dialog.findChild<QPlainTextEdit *>();
        const auto *reason = dialog.findChild<QLabel *>(QStringLiteral("containerfile_reason"));
        QTRY_VERIFY(text->toPlainText().startsWith(QStringLiteral("# mine\n")));
        QVERIFY(reason->text().isEmpty());
        text->setTextCursor(QTextCursor(text->document()->findBlockByNumber(2)));
        QVERIFY2(reason->text().contains(u"variable"), qPrintable(reason->text()));
        text->setTextCursor(QTextCursor(text->document()->findBlockByNumber(4)));
        QVERIFY2(reason->text().contains(u"secrets"), qPrintable(reason->text()));
    }

    void takesTheImageOfTheSettings()
    {
        m_home.write(QStringLiteral("space/app.py"), "");
        run::RunOptions options;
        options.baseImages = {{QStringLiteral("gradio"), QStringLiteral("mine:1")},
                              {QStringLiteral("gpu"), QStringLiteral("cuda:2")}};
        const auto first = [this](const run::RunOptions &chosen) {
            const RecipeDialog dialog(RecipeDialog::Text::Containerfile, input("sdk: gradio"), chosen,
                                      QStringLiteral("Test"));
            const auto *text = dialog.findChild<QPlainTextEdit *>();
            return QTest::qWaitFor([text] { return !text->toPlainText().isEmpty(); })
                       ? text->toPlainText().section(u'\n', 1, 1)
                       : QString();
        };
        QCOMPARE(first(options), QStringLiteral("FROM mine:1"));
        options.flavor = QStringLiteral("t4-small");
        QCOMPARE(first(options), QStringLiteral("FROM cuda:2"));
        options.baseImages.clear();
        QCOMPARE(first(options), QStringLiteral("FROM python:3.10"));
    }

    void saysWhyThereIsNone()
    {
        RecipeDialog dialog(RecipeDialog::Text::Containerfile, input("sdk: gradio\napp_file: gone.py"), {},
                            QStringLiteral("Test"));
        dialog.show();
        const auto *banner = dialog.findChild<views::ErrorBanner *>();
        QTRY_VERIFY(banner->isVisible());
        QVERIFY(banner->text().contains(QStringLiteral("gone.py")));
    }

private:
    run::RecipeInput input(const QByteArray &card) const
    {
        return {.folder = QFileInfo(m_home.path(QStringLiteral("space"))).canonicalFilePath(),
                .card = manifest::readCard("---\n" + card + "\n---\n").card,
                .manifests = {QStringLiteral("packages.txt")}};
    }

    tests::TemporaryHome m_home;
};

QTEST_MAIN(TestRecipeDialog)
#include "tst_recipedialog.moc"
