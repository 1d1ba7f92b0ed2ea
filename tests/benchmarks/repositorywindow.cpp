// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The whole window with a repository, measured from inside as a user goes through it; prints JSON.
//   repositorywindow FOLDER
// Times are milliseconds from what the user does to when it is painted; "blocked" says in which of the parts the event
// loop was away for how long, by the clock and in work of its own.
#include <app/repository/repositorypanels.h>
#include <app/window/mainwindow.h>
#include <tests/benchmarks/loopwatch.h>
#include <views/search/quickopen.h>

#include <KActionCollection>

#include <QApplication>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QThreadPool>
#include <QTreeView>

#include <cstdio>

using namespace spacewright;
using namespace spacewright::benchmarks;
using namespace Qt::StringLiterals;

namespace
{

constexpr int patience = 60'000;

class Walk final
{
public:
    explicit Walk(MainWindow &window) : m_window(window)
    {
        QObject::connect(window.findChild<RepositoryPanels *>(), &RepositoryPanels::statusChanged, &window,
                         [this] { ++m_statuses; });
    }

    bool run(const QString &folder)
    {
        m_folder = folder;
        return part("open", [this] { return open(); }) && part("history", [this] { return showHistory(); }) &&
               part("scroll", [this] { return scroll(); }) && part("filter", [this] { return filter(); }) &&
               part("changes", [this] { return edit(); }) && part("quickOpen", [this] { return openQuickly(); });
    }
    QJsonObject result() const { return m_result; }

private:
    /// One thing that the user does, with what the event loop did meanwhile and for a while after.
    bool part(const char *name, const auto &act)
    {
        LoopWatch watch;
        QElapsedTimer clock;
        clock.start();
        const bool isDone = act();
        m_result.insert(QLatin1StringView(name), double(clock.nsecsElapsed()) / 1e6);
        QElapsedTimer rest;
        rest.start();
        waitFor([&rest] { return rest.hasExpired(500); });
        const QJsonObject gaps = watch.result();
        QJsonObject blocked = m_result.value("blocked"_L1).toObject();
        blocked.insert(QLatin1StringView(name),
                       QJsonArray{gaps.value("gapMax"_L1).toDouble(), gaps.value("workMax"_L1).toDouble()});
        m_result.insert("blocked"_L1, blocked);
        if (!isDone)
            std::fprintf(stderr, "%s: waited in vain\n", name);
        return isDone;
    }

    static bool waitUntil(const auto &condition)
    {
        QElapsedTimer clock;
        clock.start();
        waitFor([&] { return condition() || clock.hasExpired(patience); });
        return condition();
    }
    template <class T> T *child(const char *name) const { return m_window.findChild<T *>(QLatin1StringView(name)); }
    QTreeView *commits() const { return child<QTreeView>("history_list"); }
    void raise(const char *panel) const
    {
        child<QDockWidget>(panel)->show();
        child<QDockWidget>(panel)->raise();
    }

    /// From the folder to the marks in the tree.
    bool open()
    {
        const int before = m_statuses;
        m_window.handle({m_folder, false});
        return waitUntil([&] { return m_statuses > before; });
    }
    bool showHistory()
    {
        raise("panel_history");
        if (!waitUntil([this] { return commits()->model()->rowCount() > 0; }))
            return false;
        commits()->viewport()->repaint();
        return true;
    }
    /// Far down, page by page as they come.
    bool scroll()
    {
        constexpr int wanted = 5'000;
        return waitUntil([this] {
            QScrollBar *bar = commits()->verticalScrollBar();
            bar->setValue(bar->maximum());
            return commits()->model()->rowCount() >= wanted;
        });
    }
    /// All commits are looked at for one that is far back.
    bool filter()
    {
        child<QLineEdit>("history_filter")->setText(u"Change number 77"_s);
        return waitUntil([this] {
            const QAbstractItemModel *model = commits()->model();
            return model->rowCount() > 0 && model->rowCount() < 5'000 &&
                   model->index(0, 0).data().toString().contains("77"_L1);
        });
    }
    /// A file that another program has changed is listed.
    bool edit()
    {
        raise("panel_changes");
        const int before = m_statuses;
        QFile file(m_folder + u"/new-file.txt"_s);
        if (!file.open(QIODevice::WriteOnly) || file.write("new\n") != 4)
            return false;
        file.close();
        const bool isSeen = waitUntil([&] { return m_statuses > before; });
        return file.remove() && isSeen;
    }
    bool openQuickly()
    {
        m_window.actionCollection()->action(u"quick_open"_s)->trigger();
        auto *text = child<QLineEdit>("quick_open_text");
        if (!text)
            return false;
        text->setText(u"file49"_s);
        return waitUntil([this] {
            const auto *files = child<QListView>("quick_open_files");
            return files && files->model()->rowCount() > 0 &&
                   files->model()->index(0, 0).data().toString().contains("file49"_L1);
        });
    }

    MainWindow &m_window;
    QString m_folder;
    int m_statuses = 0;
    QJsonObject m_result;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(u"spacewright"_s);
    QApplication application(argc, argv);
    if (QApplication::arguments().size() != 2)
        return 2;
    QThreadPool pool;
    settings::Settings settings;
    MainWindow window(&settings, &pool);
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.resize(1600, 950);
    window.show();
    QElapsedTimer settled;
    settled.start();
    waitFor([&settled] { return settled.hasExpired(1'500); });
    Walk walk(window);
    const bool isDone = walk.run(QApplication::arguments().constLast());
    std::puts(QJsonDocument(walk.result()).toJson(QJsonDocument::Compact).constData());
    window.close();
    pool.waitForDone();
    return isDone ? 0 : 1;
}
