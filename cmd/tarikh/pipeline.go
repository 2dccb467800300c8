package main

import (
	"context"
	"iter"
	"sync"

	"golang.org/x/sync/semaphore"
)

// sized is something to work on that says how many bytes it holds.
type sized interface{ Size() int }

// maxInHand is how many bytes are in hand at any time, one item aside.
const maxInHand = 64 << 20

// inOrder calls work on every item of a sequence, in several goroutines, and
// hands the results to collect in the order of the sequence. Only a few items
// are in hand at any time, and only so many bytes of them. When the context
// ends, what is in hand is finished and nothing more is read; that is no error.
// An error of collect ends everything. No worker is at work when it returns.
func inOrder[A sized, R any](ctx context.Context, seq iter.Seq[A], workers int,
	worker func() func(A) R, collect func(R) error) error {

	p := &pipeline[A, R]{
		room:  semaphore.NewWeighted(maxInHand),
		tasks: make(chan *task[A, R], workers),
		queue: make(chan *task[A, R], 4*workers),
		quit:  make(chan struct{}),
	}
	var workersDone sync.WaitGroup
	defer workersDone.Wait()
	defer close(p.quit)
	go p.read(ctx, seq)
	for range workers {
		f := worker()
		workersDone.Go(func() { p.work(f) })
	}
	return p.collect(ctx, collect)
}

// pipeline is the channels of one call of inOrder. A task goes to tasks first
// and to queue second, so that what stands in the queue is sure to be done.
type pipeline[A sized, R any] struct {
	room  *semaphore.Weighted // in bytes
	tasks chan *task[A, R]
	queue chan *task[A, R] // in order
	quit  chan struct{}
}

type task[A sized, R any] struct {
	in   A
	size int64 // of room taken
	done chan R
}

// read is not waited for: standard input may block it for ever.
func (p *pipeline[A, R]) read(ctx context.Context, seq iter.Seq[A]) {
	defer close(p.queue)
	for in := range seq {
		t := &task[A, R]{in, min(int64(in.Size()), maxInHand), make(chan R, 1)}
		if p.room.Acquire(ctx, t.size) != nil {
			return
		}
		for _, ch := range []chan *task[A, R]{p.tasks, p.queue} {
			select {
			case ch <- t:
			case <-ctx.Done():
				return
			case <-p.quit:
				return
			}
		}
		if ctx.Err() != nil {
			return
		}
	}
}

func (p *pipeline[A, R]) work(f func(A) R) {
	for {
		select {
		case t := <-p.tasks:
			t.done <- f(t.in)
		case <-p.quit:
			return
		}
	}
}

func (p *pipeline[A, R]) collect(ctx context.Context, f func(R) error) error {
	for {
		t, ok := p.next(ctx)
		if !ok {
			return nil
		}
		r := <-t.done
		p.room.Release(t.size)
		if err := f(r); err != nil {
			return err
		}
	}
}

// next waits for a task in the queue; once the context has ended it takes only
// what is there.
func (p *pipeline[A, R]) next(ctx context.Context) (*task[A, R], bool) {
	select {
	case t, ok := <-p.queue:
		return t, ok
	case <-ctx.Done():
	}
	select {
	case t, ok := <-p.queue:
		return t, ok
	default:
		return nil, false
	}
}
