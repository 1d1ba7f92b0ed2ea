// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/base/task.h>

#include <QElapsedTimer>
#include <QSemaphore>
#include <QTest>
#include <QThread>

using namespace spacewright;

class TestTask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliversOnTheThreadOfTheContext();
    void deliversErrors();
    void reportsProgress();
    void destructionCancelsAndWaits();
    void assignmentEndsTheOldWork();
    void aContextThatIsGoneGetsNothing();
    void emptyTasksAreHarmless();

private:
    QThreadPool m_pool;
};

namespace
{

Result<int> untilCancelled(Progress &progress, std::atomic_int &ended)
{
    QElapsedTimer clock;
    clock.start();
    while (!progress.isCancelled() && clock.elapsed() < 20'000)
        QThread::yieldCurrentThread();
    ended += progress.isCancelled() ? 1 : 1000;
    return 0;
}

} // namespace

void TestTask::deliversOnTheThreadOfTheContext()
{
    QThread *worker = nullptr;
    QThread *receiver = nullptr;
    int result = 0;
    Task<int> task(&m_pool, [&worker](Progress &) -> Result<int> {
        worker = QThread::currentThread();
        return 42;
    });
    task.future().then(this, [&](const Result<int> &value) {
        receiver = QThread::currentThread();
        result = value.value();
    });
    QTRY_COMPARE(result, 42);
    QCOMPARE(receiver, QThread::currentThread());
    QVERIFY(worker != receiver);
    QVERIFY(!task.isRunning());
}

void TestTask::deliversErrors()
{
    Task<int> task(&m_pool,
                   [](Progress &) -> Result<int> { return fail(ErrorCode::DiskFull, QStringLiteral("full")); });
    QString message;
    task.future().then(this, [&message](const Result<int> &value) { message = value.error().message; });
    QTRY_COMPARE(message, QStringLiteral("full"));
}

void TestTask::reportsProgress()
{
    std::atomic_int done = 0;
    Task<int> task(
        &m_pool,
        [](Progress &progress) -> Result<int> {
            progress.report(3, 10, QStringLiteral("third"));
            return 0;
        },
        [&done](const ProgressState &state) { done = int(state.done * state.total); });
    task.future().waitForFinished();
    QCOMPARE(done, 30);
}

void TestTask::destructionCancelsAndWaits()
{
    std::atomic_int ended = 0;
    {
        const Task<int> task(&m_pool, [&ended](Progress &progress) { return untilCancelled(progress, ended); });
        QVERIFY(task.isRunning());
    }
    QCOMPARE(ended, 1);
}

void TestTask::assignmentEndsTheOldWork()
{
    std::atomic_int ended = 0;
    Task<int> task(&m_pool, [&ended](Progress &progress) { return untilCancelled(progress, ended); });
    task = Task<int>(&m_pool, [&ended](Progress &progress) { return untilCancelled(progress, ended); });
    QCOMPARE(ended, 1);
    QVERIFY(task.isRunning());
    task.cancel();
    task.future().waitForFinished();
    QCOMPARE(ended, 2);
}

void TestTask::aContextThatIsGoneGetsNothing()
{
    bool called = false;
    QSemaphore go;
    auto context = std::make_unique<QObject>();
    Task<int> task(&m_pool, [&go](Progress &) -> Result<int> {
        go.acquire();
        return 1;
    });
    task.future().then(context.get(), [&called](const Result<int> &) { called = true; });
    context.reset();
    go.release();
    task.future().waitForFinished();
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

void TestTask::emptyTasksAreHarmless()
{
    Task<int> task;
    task.cancel();
    QVERIFY(!task.isRunning());
    task = {};
    Task<int> other = std::move(task);
    QVERIFY(!other.isRunning());
}

QTEST_GUILESS_MAIN(TestTask)
#include "tst_task.moc"
