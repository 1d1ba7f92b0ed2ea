// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "quickopen.h"

#include "quickopendelegate.h"
#include "quickopenmodel.h"

#include <QDir>
#include <QFile>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace spacewright::views
{

namespace
{

constexpr qsizetype shownFiles = 100;
constexpr int visibleRows = 12;
constexpr int widest = 640;
constexpr int margin = 6;
constexpr int distance = 60;

} // namespace

QuickOpen::QuickOpen(QThreadPool *pool, QWidget *window)
    : QFrame(window), m_pool(pool), m_finder(std::make_shared<search::FileFinder>()), m_text(new QLineEdit(this)),
      m_list(new QListView(this)), m_status(new QLabel(this)), m_model(new QuickOpenModel(this))
{
    build();
    hide();
    window->installEventFilter(this);
    connect(m_text, &QLineEdit::textChanged, this, &QuickOpen::find);
    connect(m_list, &QListView::clicked, this, &QuickOpen::choose);
}

QuickOpen::~QuickOpen() = default;

void QuickOpen::build()
{
    setObjectName(u"quick_open_panel"_s);
    setAccessibleName(tr("Quick Open"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_text->setObjectName(u"quick_open_text"_s);
    m_text->setPlaceholderText(tr("Type a part of a file's name; :12 goes to line 12"));
    m_text->setAccessibleName(tr("File name"));
    m_text->installEventFilter(this);
    m_list->setObjectName(u"quick_open_files"_s);
    m_list->setAccessibleName(tr("Files"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new QuickOpenDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // The letters go on being typed into the field.
    m_list->setFocusPolicy(Qt::NoFocus);
    m_status->setObjectName(u"quick_open_status"_s);
    m_status->setEnabled(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(margin);
    layout->addWidget(m_text);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_status);
}

void QuickOpen::open(const QString &folder, const QStringList &recent)
{
    m_recent.clear();
    for (const QString &path : recent)
        m_recent.append(QFile::encodeName(QDir(folder).relativeFilePath(path)));
    if (folder != std::exchange(m_folder, folder))
        m_finder = std::make_shared<search::FileFinder>();
    m_text->clear();
    place();
    QWidget::show();
    raise();
    m_text->setFocus(Qt::ShortcutFocusReason);
    list();
    find();
}

void QuickOpen::place()
{
    const QWidget *window = parentWidget();
    const int width = qMin(widest, window->width() - 2 * distance);
    const int height = m_text->sizeHint().height() + m_status->sizeHint().height() + 5 * margin +
                       visibleRows * m_list->sizeHintForRow(0);
    setGeometry((window->width() - width) / 2, distance, width,
                qMin(qMax(height, 320), window->height() - 2 * distance));
}

void QuickOpen::list()
{
    m_listing = Task<std::shared_ptr<const search::FileFinder>>(
        m_pool, [folder = m_folder](Progress &progress) -> Result<std::shared_ptr<const search::FileFinder>> {
            Result<search::FileFinder> finder = search::FileFinder::ofFolder({folder}, progress);
            if (!finder)
                return failure(finder);
            return std::make_shared<const search::FileFinder>(std::move(*finder));
        });
    m_listing.future().then(this, [this](const Result<std::shared_ptr<const search::FileFinder>> &finder) {
        if (finder)
            m_finder = *finder;
        find();
    });
}

void QuickOpen::find()
{
    // One at a time; the newest text is looked for when the last answer is here.
    if (m_finding.isRunning()) {
        m_finding.cancel();
        m_isFindWanted = true;
        return;
    }
    m_isFindWanted = false;
    m_finding = Task<QList<search::FoundFile>>(
        m_pool,
        [finder = m_finder, recent = m_recent, wanted = search::parsePlace(m_text->text()).name](Progress &progress)
            -> Result<QList<search::FoundFile>> { return finder->find(wanted, recent, shownFiles, progress); });
    m_finding.future().then(this, [this, serial = ++m_serial](const Result<QList<search::FoundFile>> &files) {
        if (serial != m_serial)
            return;
        if (m_isFindWanted)
            find();
        else if (files)
            showFiles(*files);
    });
}

void QuickOpen::showFiles(const QList<search::FoundFile> &files)
{
    m_model->setFiles(files);
    m_list->setCurrentIndex(m_model->index(0));
    if (m_listing.isRunning())
        m_status->setText(tr("Reading the folder…"));
    else if (files.isEmpty())
        m_status->setText(tr("No file has these letters in its path."));
    else
        m_status->setText(tr("%n file(s)", nullptr, int(m_finder->count())));
}

bool QuickOpen::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Resize && isVisible())
            place();
        return false;
    }
    if (event->type() == QEvent::FocusOut &&
        static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason &&
        static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
        hide();
    return event->type() == QEvent::KeyPress && handleKey(static_cast<QKeyEvent *>(event)->key());
}

bool QuickOpen::handleKey(int key)
{
    const auto move = [this](int by) {
        const int row = qBound(0, m_list->currentIndex().row() + by, qMax(0, m_model->rowCount() - 1));
        m_list->setCurrentIndex(m_model->index(row));
    };
    switch (key) {
    case Qt::Key_Escape:
        hide();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_PageDown:
        move(visibleRows);
        return true;
    case Qt::Key_PageUp:
        move(-visibleRows);
        return true;
    default:
        return false;
    }
}

void QuickOpen::choose()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const search::PlaceQuery place = search::parsePlace(m_text->text());
    const QString path = m_folder + u'/' + QFile::decodeName(index.data(QuickOpenModel::PathRole).toByteArray());
    hide();
    Q_EMIT fileChosen(path, place.line, place.line > 0 ? qMax(1, place.column) : 0);
}

} // namespace spacewright::views
