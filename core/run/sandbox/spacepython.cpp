// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spacepython.h"

#include "environmentstore.h"
#include <core/run/recipe/recipe.h>
#include <core/run/runner.h>

#include <core/base/log.h>

#include <QCoreApplication>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SpacePython)
};

void tell(RunObserver &observer, const QString &line)
{
    observer.onLog(LogSource::Runner, line.toUtf8() + '\n');
}

void tellNearest(const Recipe &wanted, const Interpreter &python, RunObserver &observer)
{
    const QString version = manifest::builtPython(wanted.card);
    //: %1 and %2 are versions of Python
    tell(observer, Tr::tr("Python %1, which the Hub builds this Space with, is not here, so %2 is used: packages that "
                          "are not made for it are compiled, or fail. With a network, a rebuild fetches %1.")
                       .arg(version, python.version));
    if (wanted.isLocked())
        //: %1 is a version of Python
        tell(observer, Tr::tr("pylock.toml is for Python %1, so it is not used.").arg(version));
}

} // namespace

Recipe recipeFor(const Recipe &wanted, const Interpreter &python)
{
    return wanted.isLocked() && !python.isExact ? withoutLock(wanted) : wanted;
}

Result<Interpreter> pythonFor(const Recipe &wanted, const Result<Interpreter> &here, bool anew, RunObserver &observer,
                              Progress &progress)
{
    const QString version = manifest::builtPython(wanted.card);
    Result<Interpreter> python = here;
    const auto stands = [&] { return !anew && environmentFor(recipeFor(wanted, *here), *here).isComplete(); };
    if (!progress.isCancelled() && (!here || (!here->isExact && !stands()))) {
        //: %1 is a version of Python
        tell(observer, Tr::tr("Python %1 is not installed here, so uv fetches it.").arg(version));
        const Result<Interpreter> fetched = fetchPython(version, progress);
        // What uv says of a failure is not why the build fails later.
        if (fetched)
            python = fetched;
        else
            qCInfo(logRun) << fetched.error().message << fetched.error().detail;
    }
    if (python && !python->isExact && !progress.isCancelled())
        tellNearest(wanted, *python, observer);
    return python;
}

} // namespace spacewright::run
