// Command tarikh reads news articles in Arabic and English and writes a
// timeline of the conflict events they report: who did what to whom, where and
// when, with the sentence that says so.
//
// This package joins the others: it reads flags, moves articles through
// extract and geo to timeline and output, shows progress and sets the exit
// code. What is found in an article, and how it is written, is decided
// elsewhere.
package main

import (
	"context"
	"io"
	"os"
	"os/signal"
	"syscall"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// run is the program, apart from its process.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	signal.Ignore(syscall.SIGPIPE) // a closed pipe shall be an error of writing, with a message
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // the second signal ends the process at once

	root := newRootCommand()
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	err := root.ExecuteContext(ctx)
	report(stderr, err)
	return exitCode(err)
}
