// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The least that a workbench's window can be: menus, a tool bar, a tree and an editor, made of nothing but Qt Widgets.
// A benchmark's peer:  minimalwindow [FILE]

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QFile>
#include <QFileSystemModel>
#include <QMainWindow>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QStyle>
#include <QToolBar>
#include <QTreeView>

namespace
{

void addActions(QMainWindow &window)
{
    QToolBar *bar = window.addToolBar(QStringLiteral("Main"));
    const QStyle *style = QApplication::style();
    for (const QString &name : {QStringLiteral("&File"), QStringLiteral("&Edit"), QStringLiteral("&View"),
                                QStringLiteral("&Run"), QStringLiteral("&Help")}) {
        QMenu *menu = window.menuBar()->addMenu(name);
        for (int i = 0; i < 8; ++i)
            menu->addAction(QStringLiteral("%1 %2").arg(name).arg(i));
        bar->addAction(style->standardIcon(QStyle::SP_FileIcon), name);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QMainWindow window;
    addActions(window);

    auto *files = new QDockWidget(QStringLiteral("Files"), &window);
    auto *tree = new QTreeView(files);
    auto *model = new QFileSystemModel(tree);
    tree->setModel(model);
    tree->setRootIndex(model->setRootPath(QDir::homePath()));
    files->setWidget(tree);
    window.addDockWidget(Qt::LeftDockWidgetArea, files);

    auto *editor = new QPlainTextEdit(&window);
    window.setCentralWidget(editor);
    if (QFile file(QApplication::arguments().value(1)); file.open(QIODevice::ReadOnly))
        editor->setPlainText(QString::fromUtf8(file.readAll()));
    window.resize(1440, 900);
    window.show();
    return QApplication::exec();
}
