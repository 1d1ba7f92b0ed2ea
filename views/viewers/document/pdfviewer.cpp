// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfviewer.h"

#include <QFileInfo>
#include <QLocale>
#include <QPdfDocument>
#include <QPdfPageNavigator>
#include <QPdfView>
#include <QSpinBox>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace spacewright::views
{

namespace
{

constexpr double step = 1.25;
constexpr double smallest = 0.1;
constexpr double largest = 8;

} // namespace

PdfViewer::PdfViewer(const QString &path, QWidget *parent)
    : FileViewer(path, parent), m_document(new QPdfDocument(this)), m_view(new QPdfView(this)),
      m_page(new QSpinBox(this))
{
    m_view->setObjectName(u"pdf_view"_s);
    m_view->setAccessibleName(tr("Pages of %1").arg(path.section(u'/', -1)));
    m_view->setFrameShape(QFrame::NoFrame);
    // What is behind the pages.
    QPalette colours = palette();
    colours.setBrush(QPalette::Dark, colours.brush(QPalette::Window));
    m_view->setPalette(colours);
    m_view->setPageMode(QPdfView::PageMode::MultiPage);
    m_view->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    m_view->setDocument(m_document);
    addControls();
    connect(m_document, &QPdfDocument::statusChanged, this, [this](QPdfDocument::Status status) {
        if (status == QPdfDocument::Status::Ready)
            showPages();
        else if (status == QPdfDocument::Status::Error && m_document->error() == QPdfDocument::Error::IncorrectPassword)
            showError({ErrorCode::FileUnreadable, tr("The PDF is protected by a password.")});
        else if (status == QPdfDocument::Status::Error)
            showError({ErrorCode::FileUnreadable, tr("The PDF is damaged.")});
    });
    m_document->load(path);
}

void PdfViewer::addControls()
{
    m_page->setObjectName(u"pdf_page"_s);
    m_page->setAccessibleName(tr("Page"));
    //: In front of the number of a page
    m_page->setPrefix(tr("Page "));
    addToBar(m_page);
    QPdfPageNavigator *navigator = m_view->pageNavigator();
    connect(m_page, &QSpinBox::valueChanged, navigator, [navigator](int page) {
        if (navigator->currentPage() != page - 1)
            navigator->jump(page - 1, {});
    });
    connect(navigator, &QPdfPageNavigator::currentPageChanged, this, [this](int page) { m_page->setValue(page + 1); });
    connect(addButton(u"zoom-out"_s, tr("Smaller"), u"pdf_smaller"_s), &QToolButton::clicked, this,
            [this] { zoom(1 / step); });
    connect(addButton(u"zoom-in"_s, tr("Larger"), u"pdf_larger"_s), &QToolButton::clicked, this,
            [this] { zoom(step); });
    connect(addButton(u"zoom-fit-width"_s, tr("Fit the Width"), u"pdf_fit"_s), &QToolButton::clicked, this,
            [this] { m_view->setZoomMode(QPdfView::ZoomMode::FitToWidth); });
}

void PdfViewer::showPages()
{
    m_page->setRange(1, qMax(1, m_document->pageCount()));
    setInfo(tr("%n page(s), %1", nullptr, m_document->pageCount())
                .arg(QLocale().formattedDataSize(QFileInfo(path()).size())));
    setContent(m_view);
}

void PdfViewer::zoom(double factor)
{
    m_view->setZoomMode(QPdfView::ZoomMode::Custom);
    m_view->setZoomFactor(qBound(smallest, m_view->zoomFactor() * factor, largest));
}

} // namespace spacewright::views
