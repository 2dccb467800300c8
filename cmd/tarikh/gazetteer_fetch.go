package main

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"tarikh/geo"
)

const gazetteerFetchHelp = `Download files of GeoNames: countries by their codes, or allCountries,
alternateNamesV2, hierarchy, shapes_simplified_low.json. What is there already
and current is not downloaded again. No other command uses the network.`

func newGazetteerFetchCommand() *cobra.Command {
	var o geo.FetchOptions
	quiet := false
	cmd := &cobra.Command{
		Use:     "fetch COUNTRY…",
		Short:   "Download files of GeoNames",
		Long:    gazetteerFetchHelp,
		Example: "  tarikh gazetteer fetch SY IQ\n  tarikh gazetteer fetch allCountries alternateNamesV2 -d geonames",
		Args:    inputs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			bar := newBar(cmd.ErrOrStderr(), quiet)
			o.Progress = bar.tell
			files, err := geo.Fetch(cmd.Context(), args, o)
			bar.close()
			for _, f := range files {
				word := "current"
				if f.New {
					word = "fetched"
				}
				fmt.Fprintf(cmd.OutOrStdout(), "%s\t%s\n", f.Path, word)
			}
			return gazetteerError(err)
		},
	}
	flags := cmd.Flags()
	flags.StringVarP(&o.Dir, "directory", "d", ".", "put the files into this `folder`")
	flags.StringVar(&o.BaseURL, "base-url", geo.GeoNamesURL, "where the files are (`URL`)")
	flags.IntVar(&o.Tries, "tries", 4, "try each file `n` times")
	flags.DurationVar(&o.Wait, "wait", time.Second, "wait this `long` before the second try, twice as long before the next")
	flags.Int64Var(&o.MaxBytes, "max-bytes", 4<<30, "take no file of more than `n` bytes")
	flags.BoolVarP(&quiet, "quiet", "q", false, "no progress")
	return cmd
}
