// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/window/mainwindow.h>
#include <tests/support/githttpserver.h>
#include <tests/support/scratchrepository.h>
#include <tests/support/windowbench.h>
#include <views/branches/combineactions.h>
#include <views/changes/changesview.h>
#include <views/common/errorbanner.h>

#include <KActionCollection>

#include <QAction>
#include <QDialog>
#include <QDirIterator>
#include <QDockWidget>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QThreadPool>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace spacewright;
using spacewright::tests::ScratchRepository;

/// A damaged repository as its user meets it, and mends it, in the whole window.
class TestRepositoryInWindow final : public QObject, tests::WindowBench
{
    Q_OBJECT

public:
    static void initMain() { prepareProgram(); }

private Q_SLOTS:
    void init();
    void cleanup();
    void makesADamagedIndexAnew();
    void makesTheIndexOfAPackAnew();
    void getsMissingObjectsFromTheRemote();
    void saysThatARepositoryIsSound();
    void forgetsWhyTheLastChangeFailed();

private:
    void open();
    QAction *repair() const { return action("repo_repair"); }
    views::ErrorBanner *banner() const
    {
        return m_window->findChild<views::ChangesView *>()->findChild<views::ErrorBanner *>();
    }
    bool says(const QString &text) const { return banner()->isVisible() && banner()->text().contains(text); }
    bool shows(const QString &text) const;
    QByteArrayList objects(const QString &pattern) const;
    void cut(const QByteArray &path) const;

    std::unique_ptr<ScratchRepository> m_space;
};

void TestRepositoryInWindow::init()
{
    tests::useOwnGitSettings(m_home.path({}));
    m_space = std::make_unique<ScratchRepository>();
    m_space->write("README.md", "---\ntitle: Test Space\nsdk: static\n---\n# Hello\n");
    m_space->write("index.html", "<h1>Hello</h1>\n");
    m_space->commitAll("First");
    m_space->write("index.html", "<h1>Precious</h1>\n");
    openWindow();
}

void TestRepositoryInWindow::cleanup()
{
    closeWindow();
    QCOMPARE(m_space->read("index.html"), QByteArray("<h1>Precious</h1>\n"));
    // The real git looks at what is left.
    m_space.reset();
}

void TestRepositoryInWindow::open()
{
    m_window->handle({m_space->folder(), false});
    child<QDockWidget>("panel_changes")->raise();
    QTRY_VERIFY(repair()->isEnabled());
}

/// Somewhere in the panel, where it can be seen.
bool TestRepositoryInWindow::shows(const QString &text) const
{
    const auto labels = m_window->findChild<views::ChangesView *>()->findChildren<QLabel *>();
    return std::ranges::any_of(labels,
                               [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
}

QByteArrayList TestRepositoryInWindow::objects(const QString &pattern) const
{
    QByteArrayList paths;
    QDirIterator all(m_space->folder() + u"/.git/objects"_s, {pattern}, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext())
        paths.append(QFile::encodeName(QDir(m_space->folder()).relativeFilePath(all.next())));
    return paths;
}

void TestRepositoryInWindow::cut(const QByteArray &path) const
{
    QFile file(QFile::decodeName(m_space->path(path)));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    QVERIFY(file.resize(file.size() / 2));
}

void TestRepositoryInWindow::makesADamagedIndexAnew()
{
    cut(".git/index");
    open();
    QTRY_VERIFY(shows(u"This repository cannot be read"_s));
    const auto buttons = m_window->findChild<views::ChangesView *>()->findChildren<QAbstractButton *>();
    const auto button = std::ranges::find_if(buttons, [](const QAbstractButton *one) {
        return one->isVisible() && one->text().remove(u'&') == "Check and Repair"_L1;
    });
    QVERIFY(button != buttons.end());
    (*button)->click();
    QTRY_VERIFY(says(u"The index was made anew"_s));
    QTRY_VERIFY(child<QTreeView>("changes_list")->isVisible());
}

void TestRepositoryInWindow::makesTheIndexOfAPackAnew()
{
    m_space->git({"repack", "-adq"});
    cut(objects(u"*.idx"_s).value(0));
    open();
    repair()->trigger();
    QTRY_VERIFY(says(u"The index of a pack was made anew"_s));
    QTRY_VERIFY(child<QTreeView>("changes_list")->isVisible());
}

void TestRepositoryInWindow::getsMissingObjectsFromTheRemote()
{
    const tests::GitHttpServer server;
    server.add(u"space"_s);
    const QByteArray address = server.address(u"plain"_s, u"space"_s).toUtf8();
    m_space->git({"remote", "add", "origin", address});
    m_space->git({"push", "--quiet", "origin", "main"});
    m_space->git({"repack", "-adq"});
    cut(objects(u"*.pack"_s).value(0));
    open();
    repair()->trigger();
    QTRY_VERIFY(says(u"are missing"_s));
    banner()->findChild<QAction *>(u"banner_offer"_s)->trigger();
    QTRY_VERIFY(says(u"The repository is whole again"_s));
    QTRY_VERIFY(child<QTreeView>("changes_list")->isVisible());
}

void TestRepositoryInWindow::saysThatARepositoryIsSound()
{
    open();
    // From the menu, with another panel in front.
    child<QDockWidget>("panel_files")->raise();
    repair()->trigger();
    QTRY_VERIFY(says(u"The repository is sound"_s));
}

void TestRepositoryInWindow::forgetsWhyTheLastChangeFailed()
{
    m_space->git({"branch", "idea", "HEAD"});
    m_space->git({"add", "index.html"});
    open();
    auto *combine = m_window->findChild<views::CombineActions *>();
    auto *banner = m_window->findChild<views::ErrorBanner *>(u"window_banner"_s);
    QVERIFY(combine && banner);
    combine->merge(u"no such branch"_s);
    QTRY_VERIFY(banner->isVisible());
    QCOMPARE(banner->messageType(), KMessageWidget::Error);
    // The next change is a plan, which says nothing by itself.
    combine->planRebase(u"idea"_s);
    QTRY_VERIFY(m_window->findChild<QDialog *>(u"rebase_plan"_s));
    QVERIFY(!banner->isVisible());
    m_window->findChild<QDialog *>(u"rebase_plan"_s)->reject();
    m_space->git({"reset", "--quiet"});
}

QTEST_MAIN(TestRepositoryInWindow)
#include "tst_repositoryinwindow.moc"
