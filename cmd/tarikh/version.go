package main

import (
	"fmt"
	"io"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"tarikh/geo"
)

func newVersionCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "Show the version of the program and of its gazetteer",
		Example: "  tarikh version",
		Args:    none,
		RunE: func(cmd *cobra.Command, _ []string) error {
			_, err := io.WriteString(cmd.OutOrStdout(), version()+"gazetteer\n"+geo.Default().Info())
			return err
		},
	}
}

// version says what the build recorded of itself.
func version() string {
	number, commit := "unknown", "unknown"
	if info, ok := debug.ReadBuildInfo(); ok {
		number = info.Main.Version
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" {
				commit = s.Value
			}
		}
	}
	return fmt.Sprintf("tarikh %s\ncommit %s\n%s %s/%s\n", number, commit,
		runtime.Version(), runtime.GOOS, runtime.GOARCH)
}
