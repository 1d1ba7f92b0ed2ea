// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <views/common/fileviewer.h>

class QPdfDocument;
class QPdfView;
class QSpinBox;

namespace spacewright::views
{

/// The pages of a PDF.
class PdfViewer final : public FileViewer
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PdfViewer)

public:
    explicit PdfViewer(const QString &path, QWidget *parent = nullptr);

private:
    void addControls();
    void showPages();
    void zoom(double factor);

    QPdfDocument *m_document;
    QPdfView *m_view;
    QSpinBox *m_page;
};

} // namespace spacewright::views
