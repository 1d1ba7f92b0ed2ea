// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/window/mainwindow.h>
#include <core/space/spacetemplate.h>
#include <tests/support/packagecache.h>
#include <tests/support/temporaryhome.h>
#include <views/common/preview.h>
#include <views/editor/editorarea.h>

#include <KActionCollection>
#include <KTextEditor/Document>
#include <KTextEditor/View>

#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QTest>
#include <QThreadPool>

using namespace spacewright;

/// The main job as its user does it: open a Space, press Run by the name that assistive technology reads, see the live
/// page, get an answer from the app, edit and see the change. Real packages, real sandbox, real browser engine.
class TestRunInWindow final : public QObject
{
    Q_OBJECT

public:
    static void initMain()
    {
        QCoreApplication::setApplicationName(QStringLiteral("spacewright"));
        QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    }

private Q_SLOTS:
    void initTestCase()
    {
        tests::usePackageCache();
        QAccessible::setActive(true);
    }

    void cleanup()
    {
        m_window.reset();
        m_settings.reset();
    }

    void everyTemplateAnswers_data()
    {
        QTest::addColumn<QString>("ready");
        QTest::addColumn<QString>("act");
        QTest::addColumn<QString>("answered");
        const auto row = [](const char *name, const char *ready, const char *act, const char *answered) {
            QTest::newRow(name) << QString::fromUtf8(ready) << QString::fromUtf8(act) << QString::fromUtf8(answered);
        };
        row("gradio-image", "!!document.querySelector('#apply')", "document.querySelector('#apply').click()",
            "document.querySelector('#caption textarea, #caption input').value.length > 0");
        row("gradio-chat", "!!document.querySelector('#message textarea')",
            "type('#message textarea', 'Hello there'); document.querySelector('#message .submit-button').click()",
            "document.querySelector('#chat [data-testid=bot]').innerText.length > 3");
        // The list comes with the page's first event; what is typed before that is lost.
        row("gradio-pages", "document.querySelector('#books').innerText.includes('Darkness')",
            "type('#title textarea, #title input', 'Solaris'); document.querySelector('#add').click()",
            "document.querySelector('#books').innerText.includes('Solaris')");
        row("streamlit-data", "document.body.innerText.includes('Temperature, °C')",
            "[...document.querySelectorAll('label')].find(l => l.innerText.trim() == 'rain').click()",
            "document.body.innerText.includes('Rain, mm')");
        row("static-page", "!!document.querySelector('#step')", "document.querySelector('#step').click()",
            "document.querySelector('#status').innerText.includes('1')");
        row("static-build", "document.querySelectorAll('h1').length > 0", "1", "document.body.innerText.length > 100");
    }
    void everyTemplateAnswers()
    {
        QFETCH(QString, ready);
        QFETCH(QString, act);
        QFETCH(QString, answered);
        openTemplate(QString::fromLatin1(QTest::currentDataTag()));
        press(QStringLiteral("Run"));
        QVERIFY(waitForScript(ready, 240'000));
        ask(QStringLiteral("function type(where, text) { const field = document.querySelector(where);"
                           "  const prototype = field.tagName == 'INPUT' ? HTMLInputElement : HTMLTextAreaElement;"
                           "  Object.getOwnPropertyDescriptor(prototype.prototype, 'value').set.call(field, text);"
                           "  field.dispatchEvent(new Event('input', {bubbles: true})); }") +
            act);
        QVERIFY(waitForScript(answered, 60'000));
        press(QStringLiteral("Stop"));
        QTRY_VERIFY_WITH_TIMEOUT(action(QStringLiteral("run_start"))->isEnabled(), 12'000);
    }

    void aSavedEditShowsWithoutAClick()
    {
        openTemplate(QStringLiteral("gradio-image"));
        press(QStringLiteral("Run"));
        QVERIFY(waitForScript(QStringLiteral("document.body.innerText.includes('Image Filters')"), 240'000));
        auto *editors = m_window->findChild<views::EditorArea *>();
        editors->openFile(m_folder + QStringLiteral("/app.py"), 1, 1);
        QTRY_VERIFY(editors->activeView());
        KTextEditor::Document *document = editors->activeView()->document();
        QTRY_VERIFY(document->text().contains(QStringLiteral("Image Filters")));
        document->setText(
            document->text().replace(QStringLiteral("Image Filters"), QStringLiteral("Fresh From The Editor")));
        QAction *save = editors->activeView()->action(QStringLiteral("file_save"));
        QVERIFY(save);
        save->trigger();
        QVERIFY(waitForScript(QStringLiteral("document.body.innerText.includes('Fresh From The Editor')"), 20'000));
    }

private:
    QAction *action(const QString &name) const { return m_window->actionCollection()->action(name); }

    void openTemplate(const QString &id)
    {
        m_folder = m_home.path(QStringLiteral("%1-%2").arg(id).arg(++m_count));
        Progress progress;
        QVERIFY(space::createFromTemplate(id, m_folder, id, progress));
        m_settings = std::make_unique<settings::Settings>();
        m_window = std::make_unique<MainWindow>(m_settings.get(), &m_pool);
        m_window->setAttribute(Qt::WA_DeleteOnClose, false);
        m_window->resize(1500, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->handle({m_folder, false});
        QTRY_COMPARE(m_window->currentSpace().folder, m_folder);
        QTRY_VERIFY(action(QStringLiteral("run_start"))->isEnabled());
    }

    /// Presses the button of that accessible name, as a screen reader would.
    void press(const QString &name)
    {
        QTRY_VERIFY(findButton(QAccessible::queryAccessibleInterface(m_window.get()), name) != nullptr);
        findButton(QAccessible::queryAccessibleInterface(m_window.get()), name)
            ->actionInterface()
            ->doAction(QAccessibleActionInterface::pressAction());
    }

    static QAccessibleInterface *findButton(QAccessibleInterface *parent, const QString &name)
    {
        for (int i = 0; parent != nullptr && i < parent->childCount(); ++i) {
            QAccessibleInterface *child = parent->child(i);
            if (child == nullptr || child->state().invisible)
                continue;
            const bool isButton = child->role() == QAccessible::Button || child->role() == QAccessible::ButtonMenu;
            if (isButton && child->text(QAccessible::Name) == name && !child->state().disabled &&
                child->actionInterface() != nullptr)
                return child;
            if (QAccessibleInterface *found = findButton(child, name))
                return found;
        }
        return nullptr;
    }

    /// The plugin's panel. It is found by the name of its class: the plugin has a meta object of its own.
    views::PreviewPanel *previewPanel() const
    {
        const QList<QWidget *> all = m_window->findChildren<QWidget *>();
        for (QWidget *widget : all) {
            if (widget->inherits("spacewright::views::PreviewPanel"))
                return static_cast<views::PreviewPanel *>(widget);
        }
        return nullptr;
    }

    /// What a script in the live page says; invalid as long as there is no page.
    QVariant ask(const QString &script)
    {
        views::PreviewPanel *panel = previewPanel();
        if (panel == nullptr)
            return {};
        auto answer = std::make_shared<std::optional<QVariant>>();
        panel->runScript(QStringLiteral("try { %1 } catch (error) { String(error) }").arg(script),
                         [answer](const QVariant &value) { *answer = value; });
        const bool came = QTest::qWaitFor([&] { return answer->has_value(); }, 5'000);
        return came ? **answer : QVariant();
    }

    bool waitForScript(const QString &condition, int milliseconds)
    {
        QVariant last;
        const bool good = QTest::qWaitFor([&] { return (last = ask(condition)) == QVariant(true); }, milliseconds);
        if (!good)
            explain(last);
        return good;
    }

    /// Says what a page that did not come to the point shows, and what it waits for.
    void explain(const QVariant &last)
    {
        qWarning() << "The page said" << last << ask(QStringLiteral("document.body.innerText"));
        qWarning() << ask(QStringLiteral("document.readyState + ' ' + location.href + ' ' + "
                                         "performance.getEntriesByType('resource').slice(-12).map("
                                         "r => r.name + ' ' + r.responseStatus + ' ' + r.responseEnd).join(' ')"));
        for (const auto *list : m_window->findChildren<QAbstractItemView *>()) {
            const QAbstractItemModel *model = list->model();
            for (int row = 0; model != nullptr && list->objectName().contains(QLatin1String("console")) &&
                              row < model->rowCount(list->rootIndex());
                 ++row)
                qWarning() << "Console:" << model->index(row, 0, list->rootIndex()).data().toString();
        }
    }

    tests::TemporaryHome m_home;
    QThreadPool m_pool;
    QString m_folder;
    int m_count = 0;
    std::unique_ptr<settings::Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestRunInWindow)
#include "tst_runinwindow.moc"
