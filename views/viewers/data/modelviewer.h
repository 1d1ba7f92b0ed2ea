// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/task.h>
#include <core/content/modelfile.h>

#include <views/common/fileviewer.h>

namespace spacewright::views
{

/// What a model's file says about itself: facts and tensors. Nothing of it is loaded.
class ModelViewer final : public FileViewer
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ModelViewer)

public:
    ModelViewer(const QString &path, QThreadPool *pool, QWidget *parent = nullptr);

private:
    void showModel(const content::ModelFile &file);
    QWidget *makeFacts(const content::ModelFile &file);
    QWidget *makeTensors(const content::ModelFile &file);

    // Last, so that the work ends before what it would touch.
    Task<content::ModelFile> m_reading;
};

} // namespace spacewright::views
