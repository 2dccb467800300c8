package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"sync/atomic"
	"testing"
)

// numbers is a sequence from 1 to n; n below zero for no end.
func numbers(n int, read *atomic.Int64) iter.Seq[number] {
	return func(yield func(number) bool) {
		for i := 1; n < 0 || i <= n; i++ {
			read.Add(1)
			if !yield(number(i)) {
				return
			}
		}
	}
}

// number is an item of any size.
type number int

func (number) Size() int { return 40 << 20 }

func square() func(number) int { return func(i number) int { return int(i * i) } }

func TestInOrder(t *testing.T) {
	for workers := 1; workers <= 8; workers++ {
		t.Run(fmt.Sprint(workers), func(t *testing.T) {
			next, read := 1, atomic.Int64{}
			err := inOrder(context.Background(), numbers(1000, &read), workers, square, func(r int) error {
				if r != next*next {
					return fmt.Errorf("%d at %d", r, next)
				}
				if ahead := int(read.Load()) - next; ahead > 6*workers+3 {
					return fmt.Errorf("%d read ahead", ahead)
				}
				next++
				return nil
			})
			if err != nil || next != 1001 {
				t.Errorf("stopped at %d: %v", next, err)
			}
		})
	}
}

func TestInOrderError(t *testing.T) {
	full, read := errors.New("disk full"), atomic.Int64{}
	err := inOrder(context.Background(), numbers(-1, &read), 4, square, func(r int) error {
		if r == 100 {
			return full
		}
		return nil
	})
	if !errors.Is(err, full) {
		t.Errorf("error %v", err)
	}
}

func TestInOrderInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	next, read := 1, atomic.Int64{}
	err := inOrder(ctx, numbers(-1, &read), 4, square, func(r int) error {
		if r != next*next {
			return fmt.Errorf("%d at %d", r, next)
		}
		if next == 50 {
			cancel()
		}
		next++
		return nil
	})
	if err != nil || next < 51 {
		t.Errorf("stopped at %d: %v", next, err)
	}
}

// TestInOrderBlocked ends although the sequence never goes on.
func TestInOrderBlocked(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	blocked := make(chan struct{})
	defer close(blocked)
	seq := func(yield func(number) bool) {
		yield(1)
		cancel()
		<-blocked
	}
	got := 0
	err := inOrder(ctx, seq, 2, square, func(r int) error { got = r; return nil })
	if err != nil || got != 1 {
		t.Errorf("got %d, %v", got, err)
	}
}
