// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/support/temporaryhome.h>
#include <views/common/errorbanner.h>
#include <views/run/containerfiledialog.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace spacewright;
using views::ContainerfileDialog;

class TestContainerfileDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEachStepWithItsReason()
    {
        m_home.write(QStringLiteral("space/app.py"), "");
        m_home.write(QStringLiteral("space/packages.txt"), "ffmpeg\n");
        const ContainerfileDialog dialog(input("sdk: gradio\npython_version: \"3.12\""), {}, QStringLiteral("Test"));
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

    void saysWhyThereIsNone()
    {
        ContainerfileDialog dialog(input("sdk: gradio\napp_file: gone.py"), {}, QStringLiteral("Test"));
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

QTEST_MAIN(TestContainerfileDialog)
#include "tst_containerfiledialog.moc"
