// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/support/temporaryhome.h>
#include <views/common/errorbanner.h>
#include <views/run/kubernetesdialog.h>

#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace spacewright;
using views::KubernetesDialog;

class TestKubernetesDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatAClusterRuns()
    {
        m_home.write(QStringLiteral("space/app.py"), "");
        const run::RunOptions options{.flavor = QStringLiteral("t4-small"),
                                      .secrets = {{QStringLiteral("TOKEN"), QStringLiteral("hidden-value")}}};
        const KubernetesDialog dialog(input("sdk: gradio"), options, QStringLiteral("Test"));
        const auto *text = dialog.findChild<QPlainTextEdit *>(QStringLiteral("kubernetes_text"));
        QTRY_VERIFY(text->toPlainText().contains(QStringLiteral("kind: Deployment")));
        QVERIFY(text->toPlainText().contains(QStringLiteral("nvidia.com/gpu: \"1\"")));
        QVERIFY(text->toPlainText().contains(QStringLiteral("key: TOKEN")));
        QVERIFY(!text->toPlainText().contains(QStringLiteral("hidden-value")));
        QVERIFY(dialog.findChild<QPushButton *>(QStringLiteral("kubernetes_save")));
    }

    void saysWhyThereIsNone()
    {
        KubernetesDialog dialog(input("sdk: gradio\napp_file: gone.py"), {}, QStringLiteral("Test"));
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

QTEST_MAIN(TestKubernetesDialog)
#include "tst_kubernetesdialog.moc"
